import type { CommandOf } from '@tingxu/shared/commands.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { Results } from '@tingxu/shared/wire.ts'
import { type Caller, publish } from '../helpers/caller.ts'
import type { StartedServer } from '../helpers/server.ts'
import { clerkAt } from './steps.ts'

/** People of a hall who need no screen for their part: they ask at its own door. */

export type Clerk = {
  /** The label that was called. */
  callsNext(): Promise<string>
  starts(): Promise<void>
  finishes(): Promise<void>
  holds(minutes: number): Promise<void>
  undoes(): Promise<void>
}

export async function seatedClerk(hall: StartedServer, number: number): Promise<Clerk> {
  const { name, password, counterId } = clerkAt(hall.firstRun, number)
  const { hallId } = hall.firstRun
  const clerk = await hall.signIn(name, password)
  await did(clerk, hallId, { type: 'openCounter', counterId })
  const desk = () => clerk.view(hallId, 'desk', counterId)
  const atCounter = async () => {
    const row = (await desk()).get('counter')
    return { counterId, expect: row?.kind === 'desk-counter' ? row.currentId : null }
  }
  return {
    callsNext: async () => {
      const { called } = await did<'callNext'>(clerk, hallId, { type: 'callNext', ...(await atCounter()) })
      return called?.label ?? 'nobody'
    },
    starts: async () => void (await did(clerk, hallId, { type: 'startService', ...(await atCounter()) })),
    finishes: async () =>
      void (await did(clerk, hallId, { type: 'finishService', outcome: 'done', ...(await atCounter()) })),
    holds: async (minutes) => void (await did(clerk, hallId, { type: 'holdTicket', minutes, ...(await atCounter()) })),
    undoes: async () => {
      const row = (await desk()).get('counter')
      const commandId = (row?.kind === 'desk-counter' && row.undo?.commandId) || ''
      await did(clerk, hallId, { type: 'undo', counterId, commandId })
    },
  }
}

/** A ticket that somebody was given at the desk. */
export async function ticketTaken(hall: StartedServer, ...serviceIds: string[]) {
  return did<'takeTicket'>(await manager(hall), hall.firstRun.hallId, { type: 'takeTicket', serviceIds })
}

/** The settings in force. */
export async function settingsOf(hall: StartedServer): Promise<Settings> {
  return (await (await manager(hall)).settings(hall.firstRun.hallId)).settings
}

export async function published(hall: StartedServer, change: (settings: Settings) => Settings) {
  await publish(await manager(hall), hall.firstRun.hallId, change)
}

/** Two people come for the service, window 1 serves each for ten minutes, and the day is closed. Its clock is moved by hand. */
export async function dayLived(hall: StartedServer, serviceId: string) {
  const clerk = await seatedClerk(hall, 1)
  for (const _visitor of ['Aunt Wang', 'Mr Li']) await ticketTaken(hall, serviceId)
  for (const _visitor of ['Aunt Wang', 'Mr Li']) {
    await clerk.callsNext()
    await clerk.starts()
    await passes(hall, 10)
    await clerk.finishes()
  }
  await did(await manager(hall), hall.firstRun.hallId, { type: 'closeDay' })
}

/** In a hall whose clock is moved by hand. */
export async function passes(hall: StartedServer, minutes: number) {
  await (await manager(hall)).post('/api/test/clock', { advanceMs: minutes * 60_000 })
}

/** Everything that has happened, in order. */
export async function happened(hall: StartedServer) {
  const { body } = await (await manager(hall)).get(`/api/halls/${hall.firstRun.hallId}/log?after=0&limit=1000`)
  return (body.steps as { events: ({ type: string } & Record<string, unknown>)[] }[]).flatMap(({ events }) => events)
}

/** Signs in once: a password takes its time to be checked. */
function manager(hall: StartedServer): Promise<Caller> {
  const { name, password } = hall.firstRun.manager
  const known = managers.get(hall) ?? hall.signIn(name, password)
  managers.set(hall, known)
  return known
}
const managers = new WeakMap<StartedServer, Promise<Caller>>()

async function did<T extends keyof Results>(by: Caller, hallId: string, command: CommandOf<T>): Promise<Results[T]> {
  const { status, body } = await by.command(hallId, command as Parameters<Caller['command']>[1])
  if (status !== 200) throw new Error(`${command.type} was refused: ${JSON.stringify(body)}`)
  return body.result as Results[T]
}
