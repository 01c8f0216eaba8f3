import { FOLLOWS_PER_SOCKET_MAX, MESSAGES_PER_SOCKET_MAX, SLUG_MAX, ZONES_MAX } from '@tingxu/shared/limits.ts'
import { count, SlugId, strict } from '@tingxu/shared/schema.ts'
import { type Follow, SOUND_STATES, type SoundReport } from '@tingxu/shared/wire.ts'
import { Ajv, type ValidateFunction } from 'ajv'
import { Type } from 'typebox'
import type { LiveHall } from '../live/live-hall.ts'
import { type EdgeReason, sentenceOf } from './answers.ts'
import { type AskedView, askedView } from './asked-view.ts'
import type { DeskWatch } from './desk-watch.ts'
import type { FollowedViews } from './followed-views.ts'
import type { House } from './house.ts'
import { wordsFor } from './language.ts'
import { type Fault, malformedFrom } from './malformed.ts'
import { roleIn } from './principals.ts'
import type { SpeakingHalls } from './speaking-halls.ts'
import { steadyNow } from './steady-clock.ts'
import type { ViewSocket } from './view-socket.ts'

const ajv = new Ajv()
const isFollow = ajv.compile<Follow>(
  Type.Object({ hallId: SlugId, view: Type.String({ maxLength: SLUG_MAX }), of: Type.Optional(SlugId) }, strict),
)
const Spoken = Type.Object({ zoneId: SlugId, from: count(0, Number.MAX_SAFE_INTEGER) }, strict)
const isSoundReport = ajv.compile<SoundReport>(
  Type.Object(
    {
      hallId: SlugId,
      of: Type.Optional(SlugId),
      state: Type.Enum(SOUND_STATES),
      spoke: Type.Array(Spoken, { maxItems: ZONES_MAX }),
    },
    strict,
  ),
)

type Ears = { house: House; views: FollowedViews; desks: DeskWatch; speaking: SpeakingHalls }
type Hear = (socket: ViewSocket, message: unknown, ears: Ears) => Promise<object>
export const MESSAGES: Record<string, Hear> = {
  follow: hearing(isFollow, follow),
  unfollow: hearing(isFollow, unfollow),
  sound: hearing(isSoundReport, sound),
}
const TEN_SECONDS_MS = 10_000

/**
 * The one place that hears sockets. Whatever comes, by whatever name, with or without an acknowledgement, whole or
 * binary: it is checked here, nothing of it throws through, and messages of one socket are answered in their order.
 */
export function hearMessages(socket: ViewSocket, ears: Ears) {
  let since = steadyNow()
  let heard = 0
  socket.data.last = Promise.resolve()
  socket.on('disconnect', () => {
    const { principal } = socket.data
    if (principal.kind === 'device') ears.house.sightings.left(principal.id, socket.id, steadyNow())
    ears.desks.leave(socket)
    ears.speaking.leave(socket.id).catch(ears.house.failed)
  })
  socket.onAny((name: string, ...parts: unknown[]) => {
    const now = steadyNow()
    if (now - since >= TEN_SECONDS_MS) [since, heard] = [now, 0]
    heard += 1
    if (heard > MESSAGES_PER_SOCKET_MAX) return void socket.disconnect(true)
    const last = parts.at(-1)
    const acknowledge = typeof last === 'function' ? (answer: object) => void last(answer) : () => undefined
    if (typeof last === 'function') parts.pop()
    socket.data.last = socket.data.last.then(() => answerMessage(socket, name, parts, ears)).then(acknowledge)
  })
}

async function answerMessage(socket: ViewSocket, name: string, parts: unknown[], ears: Ears): Promise<object> {
  try {
    const hear = Object.hasOwn(MESSAGES, name) ? MESSAGES[name] : undefined
    if (hear === undefined || parts.length !== 1) return refusal(socket, 'malformed')
    return await hear(socket, parts[0], ears)
  } catch (error) {
    socket.disconnect(true)
    ears.house.failed(error)
    return {}
  }
}

/** Hears a message of the right form only. */
function hearing<Message>(
  isRight: ValidateFunction<Message>,
  hear: (socket: ViewSocket, message: Message, ears: Ears) => Promise<object>,
): Hear {
  return async (socket, message, ears) => {
    if (isRight(message)) return hear(socket, message, ears)
    const faults = (isRight.errors ?? []) as Fault[]
    return { ...refusal(socket, 'malformed'), ...malformedFrom(faults, wordsFor(socket.handshake.headers)) }
  }
}

async function follow(socket: ViewSocket, message: Follow, { house, views, desks }: Ears): Promise<object> {
  const meant = viewMeant(socket, message, house)
  if ('refused' in meant) return refusal(socket, meant.refused)
  const { hall, asked } = meant
  const more = !views.isIn(socket, hall.id, asked)
  if (more && views.countOf(socket) >= FOLLOWS_PER_SOCKET_MAX) return refusal(socket, 'too-many-requests')
  const snapshot = await views.join(socket, hall, asked)
  if (snapshot === null) return refusal(socket, 'not-found')
  desks.follow(socket, hall, asked)
  house.sightings.follows(socket.data.principal.id, socket.id, asked)
  return snapshot
}

async function unfollow(socket: ViewSocket, message: Follow, { house, views, desks }: Ears): Promise<object> {
  const meant = viewMeant(socket, message, house)
  if ('refused' in meant) return refusal(socket, meant.refused)
  views.leave(socket, meant.hall.id, meant.asked)
  desks.unfollow(socket, meant.hall.id, meant.asked)
  house.sightings.unfollows(socket.data.principal.id, socket.id, meant.asked)
  return {}
}

async function sound(socket: ViewSocket, report: SoundReport, { house, speaking }: Ears): Promise<object> {
  const { principal } = socket.data
  const hall = house.halls.get(report.hallId)
  if (hall === undefined || roleIn(principal, report.hallId) === null) return refusal(socket, 'not-found')
  if (principal.kind !== 'device' || principal.role !== 'display') return refusal(socket, 'forbidden')
  if (!socket.disconnected) await speaking.hear(hall, socket.id, principal.id, report)
  return {}
}

type Meant = { hall: LiveHall; asked: AskedView } | { refused: 'not-found' | 'forbidden' }

function viewMeant(socket: ViewSocket, { hallId, view, of }: Follow, { halls }: House): Meant {
  const { principal } = socket.data
  const hall = halls.get(hallId)
  const role = roleIn(principal, hallId)
  if (hall === undefined || role === null) return { refused: 'not-found' }
  const asked = askedView(principal, role, view, of)
  return 'refused' in asked ? asked : { hall, asked }
}

function refusal({ handshake }: ViewSocket, refused: EdgeReason) {
  return { refused, message: sentenceOf(refused, handshake.headers) }
}
