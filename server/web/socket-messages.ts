import { FOLLOWS_PER_SOCKET_MAX, MESSAGES_PER_SOCKET_MAX, SLUG_MAX } from '@tingxu/shared/limits.ts'
import { SlugId, strict } from '@tingxu/shared/schema.ts'
import type { Follow } from '@tingxu/shared/wire.ts'
import { Ajv } from 'ajv'
import { Type } from 'typebox'
import type { LiveHall } from '../live/live-hall.ts'
import { type EdgeReason, sentenceOf } from './answers.ts'
import { type AskedView, askedView } from './asked-view.ts'
import type { FollowedViews } from './followed-views.ts'
import type { House } from './house.ts'
import { wordsFor } from './language.ts'
import { type Fault, malformedFrom } from './malformed.ts'
import { roleIn } from './principals.ts'
import { steadyNow } from './steady-clock.ts'
import type { ViewSocket } from './view-socket.ts'

const isFollow = new Ajv().compile<Follow>(
  Type.Object({ hallId: SlugId, view: Type.String({ maxLength: SLUG_MAX }), of: Type.Optional(SlugId) }, strict),
)

type Ears = { house: House; views: FollowedViews }
type Hear = (socket: ViewSocket, message: Follow, ears: Ears) => Promise<object>
const MESSAGES: Record<string, Hear> = { follow, unfollow }
const TEN_SECONDS_MS = 10_000

/**
 * The one place that hears sockets. Whatever comes, by whatever name, with or without an acknowledgement, whole or
 * binary: it is checked here, nothing of it throws through, and messages of one socket are answered in their order.
 */
export function hearMessages(socket: ViewSocket, ears: Ears) {
  let since = steadyNow()
  let heard = 0
  socket.data.last = Promise.resolve()
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
    const [message] = parts
    return isFollow(message) ? await hear(socket, message, ears) : malformed(socket)
  } catch (error) {
    socket.disconnect(true)
    ears.house.failed(error)
    return {}
  }
}

async function follow(socket: ViewSocket, message: Follow, { house, views }: Ears): Promise<object> {
  const meant = viewMeant(socket, message, house)
  if ('refused' in meant) return refusal(socket, meant.refused)
  const { hall, asked } = meant
  const more = !views.isIn(socket, hall.id, asked)
  if (more && views.countOf(socket) >= FOLLOWS_PER_SOCKET_MAX) return refusal(socket, 'too-many-requests')
  return (await views.join(socket, hall, asked)) ?? refusal(socket, 'not-found')
}

async function unfollow(socket: ViewSocket, message: Follow, { house, views }: Ears): Promise<object> {
  const meant = viewMeant(socket, message, house)
  if ('refused' in meant) return refusal(socket, meant.refused)
  views.leave(socket, meant.hall.id, meant.asked)
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

function malformed(socket: ViewSocket) {
  const faults = (isFollow.errors ?? []) as Fault[]
  return { ...refusal(socket, 'malformed'), ...malformedFrom(faults, wordsFor(socket.handshake.headers)) }
}
