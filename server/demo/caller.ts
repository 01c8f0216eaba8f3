import { setTimeout as pause } from 'node:timers/promises'
import type { Command, CommandType } from '@tingxu/shared/commands.ts'
import { type CommandId, type HallId, newId, type StaffId } from '@tingxu/shared/ids.ts'
import type { Refusal } from '@tingxu/shared/refusals.ts'
import type { Empty, Paired, Results, SignedIn } from '@tingxu/shared/wire.ts'
import type { Account } from '../setup/accounts.ts'
import type { OneByOne } from './one-by-one.ts'
import { ServerLost } from './server-lost.ts'

/** Somebody of a demo who speaks to the server's HTTP API: a clerk, the manager, a kiosk, a visitor's phone. */
export type Caller = {
  command<C extends Command>(command: C, id?: CommandId): Promise<Answer<C['type']>>
  get<Body>(path: string): Promise<Body>
}
export type Answer<T extends CommandType> = Done<T> | (Refusal & { now: number })
export type Done<T extends CommandType> = { seq: number; now: number; result: Results[T] | Empty }

/** The result of a command, or null: refused, or so already. */
export function resultOf<T extends CommandType>(answer: Answer<T>): Results[T] | null {
  return 'refused' in answer || Object.keys(answer.result).length === 0 ? null : (answer.result as Results[T])
}

export type Line = {
  url: string
  hallId: HallId
  signal: AbortSignal
  /** A password costs the server a core for a while: a hundred clerks who all sign in at once would get no answer. */
  signIns: OneByOne
}
type Headers = Record<string, string>

/** Signs in, and again whenever the session has ended. */
export async function staffCaller(line: Line, { name, password }: Account): Promise<Caller & { staffId: StaffId }> {
  const signIn = async () => {
    const asking = { headers: { origin: line.url }, body: { name, password } }
    const answered = await line.signIns.run(() => ask(line, '/api/sign-in', asking))
    if (answered.status !== 200) throw new ServerLost(`${name} cannot sign in (${answered.status}).`)
    return { headers: { origin: line.url, cookie: answered.cookie }, ...(answered.body as SignedIn) }
  }
  const { headers, staff } = await signIn()
  return { ...callerWith(line, headers, async () => (await signIn()).headers), staffId: staff.id }
}

export async function deviceCaller(line: Line, code: string): Promise<Caller> {
  const { status, body } = await ask(line, '/api/devices/pair', { headers: {}, body: { code } })
  if (status !== 200) throw new ServerLost(`A device cannot be paired (${status}).`)
  return callerWith(line, { authorization: `Bearer ${(body as Paired).token}` })
}

/** By the secret in the link of a ticket. */
export function visitorCaller(line: Line, link: string): Caller {
  return callerWith(line, { authorization: `Ticket ${new URL(link, line.url).hash.slice(1)}` })
}

function callerWith(line: Line, first: Headers, renew?: () => Promise<Headers>): Caller {
  let headers = first
  async function answered(path: string, body?: unknown): Promise<Answered> {
    const came = await ask(line, path, { headers, body })
    if (came.status !== 401 || !renew) return came
    headers = await renew()
    return ask(line, path, { headers, body })
  }
  return {
    async command<C extends Command>(command: C, id = newId()) {
      const { status, body } = await answered(`/api/halls/${line.hallId}/commands`, { id, command })
      if (status === 200 || status === 409) return body as Answer<C['type']>
      throw new ServerLost(`${command.type} was answered ${status}: ${JSON.stringify(body)}`)
    },
    async get<Body>(path: string) {
      const { status, body } = await answered(`/api/halls/${line.hallId}/${path}`)
      if (status === 200) return body as Body
      throw new ServerLost(`${path} was answered ${status}.`)
    },
  }
}

type Asking = { headers: Headers; body?: unknown }
type Answered = { status: number; body: unknown; cookie: string }

/** A server that comes back within this is waited for: the same command is sent again, under the same id. */
const AWAY_MS_MAX = 30_000
const ATTEMPT_MS_MAX = 10_000
const AGAIN_MS = 400

async function ask(line: Line, path: string, asking: Asking): Promise<Answered> {
  const until = performance.now() + AWAY_MS_MAX
  for (;;) {
    const answered = await once(line, path, asking)
    if (answered !== null) return answered
    if (performance.now() > until) throw new ServerLost(`No answer from ${line.url} for ${AWAY_MS_MAX / 1000} s.`)
    await pause(AGAIN_MS, undefined, { signal: line.signal })
  }
}

/** Null: nobody answered, or only that it cannot just now. */
async function once({ url, signal }: Line, path: string, { headers, body }: Asking): Promise<Answered | null> {
  signal.throwIfAborted()
  try {
    const response = await fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(ATTEMPT_MS_MAX)]),
    })
    const text = await response.text()
    if (response.status >= 500 || response.status === 429) return null
    const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0])
    return { status: response.status, body: text === '' ? {} : JSON.parse(text), cookie: cookie.join('; ') }
  } catch {
    signal.throwIfAborted()
    return null
  }
}
