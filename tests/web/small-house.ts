import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '@tingxu/server/app.ts'
import { type HouseOptions, type OpenHouse, openHouse } from '@tingxu/server/open-house.ts'
import { ADMINISTRATOR, worksIn } from '@tingxu/server/setup/accounts.ts'
import { newPairingLink } from '@tingxu/server/setup/pairing-links.ts'
import type { IssuerConfig } from '@tingxu/server/web/oidc-issuer.ts'
import { hashPassword } from '@tingxu/server/web/passwords.ts'
import type { Command } from '@tingxu/shared/commands.ts'
import { newId } from '@tingxu/shared/ids.ts'
import type { DeviceKind, StaffRole } from '@tingxu/shared/roles.ts'
import type { FastifyInstance } from 'fastify'
import { smallHall } from '../helpers/small-hall.ts'

export const HALL = 'linjiang'
/** Reached by this name, as over `app.inject`. */
export const ORIGIN = 'http://localhost'
export const PASSWORD = 'sesame-opens-nothing-else'
/** Who works here: 孙丽 and 赵强 for the police, the others for the centre. */
export const STAFF: Record<string, StaffRole | 'administrator'> = {
  李敏: 'manager',
  王芳: 'clerk',
  赵强: 'clerk',
  孙丽: 'head',
  陈静: 'administrator',
}
const POLICE = ['赵强', '孙丽']

export type Asked = { method?: 'GET' | 'POST'; body?: unknown; headers?: Record<string, string>; text?: string }
export type Answered = { status: number; body: Record<string, unknown>; headers: Record<string, unknown>; text: string }
export type SmallHouse = {
  house: OpenHouse
  web: FastifyInstance
  dataDir: string
  /** Where it listens. */
  url: string
  ask(path: string, asked?: Asked): Promise<Answered>
  command(command: Command | object, headers: Record<string, string>, id?: string): Promise<Answered>
  /** The headers of a signed-in clerk or manager, by name. */
  staff(name: string): Promise<Record<string, string>>
  device(kind: DeviceKind): Promise<Record<string, string>>
  /** A ticket taken at the kiosk, and the headers of whoever holds the paper. */
  ticket(serviceId?: string): Promise<{ ticketId: string; headers: Record<string, string> }>
  /** The last place of the hall's log and its hash: whether anything has happened. */
  head(): Promise<unknown>
  /** How it was opened, for whoever opens the folder again after `stop`. */
  houseOptions: HouseOptions
  stop(): Promise<void>
  close(): Promise<void>
}
export type SmallHouseOptions = {
  publicUrl?: URL | null
  testClock?: boolean
  pagesDir?: string
  oidc?: IssuerConfig | null
}

export const passwordHash = await hashPassword(PASSWORD)

/** A whole server in this process: a hall of three windows, its day open, five people, a folder of its own. */
export async function openSmallHouse(options: SmallHouseOptions = {}): Promise<SmallHouse> {
  const { publicUrl = null, testClock = false, pagesDir = '/nowhere', oidc = null } = options
  const dataDir = mkdtempSync(join(tmpdir(), 'tingxu-web-'))
  const fails = (error: unknown) => {
    throw error
  }
  const hallClock = testClock ? ('manual' as const) : ('wall' as const)
  const houseOptions: HouseOptions = {
    isClockRight: async () => true,
    config: { dataDir, publicUrl, tls: null, hallClock, oidc },
    pagesDir,
    failed: fails,
    storageBroke: fails,
  }
  const house = await openHouse(houseOptions)
  const managerId = await hire(house)
  await found(house, managerId)
  house.ready()
  const { web } = await buildApp(house)
  await web.listen({ host: '127.0.0.1', port: 0 })
  const ask = (path: string, asked: Asked = {}) => inject(web, path, asked)
  const command = (body: object, headers: Record<string, string>, id = newId()) =>
    ask(`/api/halls/${HALL}/commands`, { body: { id, command: body }, headers })
  const device = async (kind: DeviceKind) => {
    const { code } = await newPairingLink(house.people, kind, HALL, '')
    const { body } = await ask('/api/devices/pair', { body: { code } })
    return { authorization: `Bearer ${body.token}` }
  }
  const staff = async (name: string) => {
    const { headers } = await ask('/api/sign-in', { body: { name, password: PASSWORD }, headers: { origin: ORIGIN } })
    return { cookie: cookieIn(headers), origin: ORIGIN }
  }
  let kiosk: Record<string, string> | null = null
  let stopped: Promise<void> | null = null
  const stop = () => {
    stopped ??= web.close().then(() => house.close())
    return stopped
  }
  return {
    house,
    dataDir,
    web,
    url: `http://127.0.0.1:${(web.server.address() as AddressInfo).port}`,
    ask,
    command,
    staff,
    device,
    ticket: async (serviceId = 'id-card') => {
      kiosk ??= await device('kiosk')
      const { body } = await command({ type: 'takeTicket', serviceIds: [serviceId] }, kiosk)
      const { ticketId, link } = body.result as { ticketId: string; link: string }
      return { ticketId, headers: { authorization: `Ticket ${link.split('#')[1]}` } }
    },
    head: () => house.log.head(HALL),
    houseOptions,
    stop,
    close: async () => {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** `name=value` of the cookie that an answer sets. */
export function cookieIn(headers: Record<string, unknown>): string {
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

async function hire({ people }: OpenHouse): Promise<string> {
  const ids: Record<string, string> = {}
  for (const [name, role] of Object.entries(STAFF)) {
    ids[name] = newId()
    const hired =
      role === 'administrator' ? ADMINISTRATOR : worksIn(HALL, role, POLICE.includes(name) ? 'police' : null)
    await people.staff.add({ id: ids[name], name, passwordHash, ...hired }, 0)
  }
  return ids.李敏 ?? ''
}

async function found(house: OpenHouse, managerId: string) {
  const hall = await house.openHall(HALL)
  const actor = { role: 'manager', id: managerId } as const
  await hall.submit({ id: newId(), actor, command: { type: 'publishSettings', settings: smallHall(), baseSeq: 0 } })
  await hall.submit({ id: newId(), actor, command: { type: 'openDay' } })
}

async function inject(web: FastifyInstance, url: string, { method, body, headers = {}, text }: Asked) {
  const payload = text ?? (body === undefined ? undefined : JSON.stringify(body))
  const answer = await web.inject({
    url,
    method: method ?? (payload === undefined ? 'GET' : 'POST'),
    headers: { ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
  const json = String(answer.headers['content-type']).startsWith('application/json')
  return {
    status: answer.statusCode,
    body: json ? (answer.json() as Record<string, unknown>) : {},
    headers: answer.headers as Record<string, unknown>,
    text: answer.body,
  }
}
