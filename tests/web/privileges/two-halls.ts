import { sessionCookieName } from '@tingxu/server/web/cookies.ts'
import { newPairing } from '@tingxu/server/web/new-pairing.ts'
import { newToken, secretHash } from '@tingxu/server/web/random-secrets.ts'
import { steadyNow } from '@tingxu/server/web/steady-clock.ts'
import type { Command } from '@tingxu/shared/commands.ts'
import { type HallId, newId, type StaffId, type TicketId } from '@tingxu/shared/ids.ts'
import type { DeviceKind } from '@tingxu/shared/roles.ts'
import { smallHall } from '../../helpers/small-hall.ts'
import { hire, idOf } from '../hiring.ts'
import { HALL, ORIGIN, openSmallHouse, type SmallHouse } from '../small-house.ts'
import { withItsRoutes } from './server-routes.ts'
import type { Principal } from './who-may.ts'

/** Another hall of the house, which has a window and a zone that the first has not. Only 吴勇 works there. */
export const OTHER = 'wucheng'
export const NO_HALL = 'nowhere'
/** Well formed, and nobody's. */
export const NOBODY = '11111111-1111-4111-8111-111111111111'

export type Headers = Record<string, string>
export type Shown = { headers: Headers; sessionId: string | null }
export type Answer = { status: number; text: string; headers: string[] }

/** Who of the staff stands in which column. */
const STAFF_NAMES: Partial<Record<Principal, string>> = {
  clerk: '王芳',
  head: '孙丽',
  manager: '李敏',
  administrator: '陈静',
}
const KINDS: Partial<Record<Principal, DeviceKind>> = { kiosk: 'kiosk', display: 'display', pad: 'pad', guide: 'guide' }

/** A house of two halls with somebody of every kind, who come from a new address each time: nobody is slowed down. */
export class TwoHalls {
  readonly small: SmallHouse
  readonly routes: readonly string[]
  readonly #kept = new Map<Principal, Shown>()
  #asked = 0

  constructor(small: SmallHouse, routes: readonly string[]) {
    this.small = small
    this.routes = routes
  }

  /** A person's or device's credential, the same again and again; `fresh`: a session that may be ended. */
  async shown(principal: Principal, { ticketId, fresh = false }: { ticketId?: TicketId; fresh?: boolean } = {}) {
    if (principal === 'visitor') return this.#withTicket(ticketId ?? (await this.small.ticket()).ticketId)
    if (fresh) return this.#credential(principal)
    const shown = this.#kept.get(principal) ?? (await this.#credential(principal))
    this.#kept.set(principal, shown)
    return shown
  }

  async ask(method: string, path: string, shown: Shown, body?: object): Promise<Answer> {
    this.#asked += 1
    const answer = await this.small.web.inject({
      method: method as 'GET',
      url: path,
      remoteAddress: `10.${this.#asked >> 16}.${(this.#asked >> 8) & 255}.${this.#asked & 255}`,
      headers: { ...shown.headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { payload: JSON.stringify(body) }),
    })
    return { status: answer.statusCode, text: answer.body, headers: Object.keys(answer.headers).sort() }
  }

  /** A device of a hall, its id and token. */
  async device(kind: DeviceKind, hallId: HallId = HALL, counterId: string | null = null) {
    const { people, devices } = this.small.house
    const { told, kept } = newPairing({ kind, hallId, name: '一台', counterId, shows: null }, '')
    await people.devices.addCode(kept)
    const paired = await devices.pair(told.code, steadyNow())
    if (paired === null) throw new Error('the code was used already')
    return { id: paired.device.id, token: paired.token }
  }

  /** What the hall's own people do, past the edge. */
  async does(name: string, command: Command, hallId: HallId = HALL): Promise<void> {
    const role = name === '李敏' || name === '吴勇' ? 'manager' : 'clerk'
    const actor = { role, id: await idOf(this.small, name) } as const
    await this.small.house.halls.get(hallId)?.submit({ id: newId(), actor, command })
  }

  #withTicket(ticketId: TicketId): Shown {
    return { headers: { authorization: `Ticket ${this.small.house.tickets.of(HALL, ticketId)}` }, sessionId: null }
  }

  async #credential(principal: Principal): Promise<Shown> {
    const name = STAFF_NAMES[principal]
    if (name !== undefined) return sessionOf(this.small, name)
    if (principal === 'expired session') return expiredSession(this.small)
    if (principal === 'nobody') return { headers: {}, sessionId: null }
    const { id, token } = await this.device(KINDS[principal] ?? 'kiosk')
    if (principal === 'revoked device') await this.small.house.devices.revoke(HALL, id, steadyNow())
    return { headers: { authorization: `Bearer ${token}` }, sessionId: null }
  }
}

export async function openTwoHalls(): Promise<TwoHalls> {
  const { opened: small, routes } = await withItsRoutes(() => openSmallHouse({ testClock: true }))
  await hire(small, '吴勇', { role: 'manager', hallId: OTHER })
  await small.house.openHall(OTHER)
  const halls = new TwoHalls(small, routes)
  await halls.does('吴勇', { type: 'publishSettings', settings: otherHall(), baseSeq: 0 }, OTHER)
  await halls.does('吴勇', { type: 'openDay' }, OTHER)
  return halls
}

function otherHall() {
  return smallHall(({ zones, counters, services: [service] }) => {
    zones.push({ id: 'far', name: { zh: '远区', en: 'Far' } })
    const services = [{ serviceId: service?.id ?? '', as: 'primary' as const }]
    counters.push({ id: 'nine', number: 9, zoneId: 'far', name: { zh: '九号窗口', en: 'Nine' }, services })
  })
}

/** Signed in without a password, whose checking takes its time. */
export async function sessionOf({ house }: SmallHouse, name: string): Promise<Shown> {
  const account = await house.people.staff.byName(name)
  const passwordHash = account?.passwordHash ?? ''
  const begun = account && (await house.sessions.begin(account.id, { passwordHash }, steadyNow()))
  if (!begun) throw new Error(`${name} does not come in`)
  return { headers: cookie(begun.token), sessionId: begun.staff.sessionId }
}

/** A manager's, that was never ended and is over. */
async function expiredSession(small: SmallHouse): Promise<Shown> {
  const shown = await sessionEnding(small, await idOf(small, '李敏'), steadyNow())
  return { ...shown, sessionId: null }
}

export async function sessionEnding({ house }: SmallHouse, staffId: StaffId, endsAt: number): Promise<Shown> {
  const token = newToken()
  const [id, at] = [newId(), steadyNow()]
  await house.people.sessions.add({ tokenHash: secretHash(token), id, staffId, startedAt: at, seenAt: at, endsAt })
  await house.sessions.readAgain()
  return { headers: cookie(token), sessionId: id }
}

function cookie(token: string): Headers {
  return { cookie: `${sessionCookieName(false)}=${token}`, origin: ORIGIN }
}
