import type { Command } from '@tingxu/shared/commands.ts'
import { type CommandId, newId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { RowOf, ViewName } from '@tingxu/shared/views.ts'
import type { Paired, SettingsAnswer } from '@tingxu/shared/wire.ts'

export type Answered = { status: number; body: Record<string, unknown> }

/** Somebody who speaks to a server's HTTP API: a clerk, a manager, a paired device. */
export type Caller = {
  get(path: string): Promise<Answered>
  post(path: string, body: unknown): Promise<Answered>
  command(hallId: string, command: Command, id?: CommandId): Promise<Answered>
  view<View extends ViewName>(hallId: string, view: View, of?: string): Promise<Map<string, RowOf[View]>>
  settings(hallId: string): Promise<SettingsAnswer>
}

export async function staffCaller(url: string, name: string, password: string): Promise<Caller> {
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ name, password }),
  })
  if (response.status !== 200) throw new Error(`${name} could not sign in: ${response.status} ${await response.text()}`)
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return caller(url, { cookie, origin: url })
}

export async function deviceCaller(url: string, code: string): Promise<Caller> {
  const paired = await caller(url, {}).post('/api/devices/pair', { code })
  if (paired.status !== 200) throw new Error(`the code does not pair: ${paired.status}`)
  const { token } = paired.body as unknown as Paired
  return caller(url, { authorization: `Bearer ${token}` })
}

/** Publishes the hall's settings with changes, as a manager does. */
export async function publish(manager: Caller, hallId: string, change: (settings: Settings) => Settings) {
  const { seq, settings } = await manager.settings(hallId)
  const answer = await manager.command(hallId, { type: 'publishSettings', settings: change(settings), baseSeq: seq })
  if (answer.status !== 200) throw new Error(`not published: ${JSON.stringify(answer.body)}`)
}

function caller(url: string, headers: Record<string, string>): Caller {
  const ask = async (path: string, init: RequestInit): Promise<Answered> => {
    const response = await fetch(url + path, { ...init, headers: { ...headers, ...init.headers } })
    const text = await response.text()
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) }
  }
  const get = (path: string) => ask(path, {})
  const post = (path: string, body: unknown) =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return {
    get,
    post,
    command: (hallId, command, id = newId()) => post(`/api/halls/${hallId}/commands`, { id, command }),
    view: async (hallId, view, of) => {
      const { body } = await get(`/api/halls/${hallId}/views/${view}${of === undefined ? '' : `/${of}`}`)
      return new Map(body.rows as [string, never][])
    },
    settings: async (hallId) => (await get(`/api/halls/${hallId}/settings`)).body as unknown as SettingsAnswer,
  }
}
