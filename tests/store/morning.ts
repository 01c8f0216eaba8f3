import type { Event, Step } from '@tingxu/server/domain/events.ts'
import type { HallLog } from '@tingxu/server/store/hall-log.ts'
import { stepAt } from './steps.ts'

/** 08:30 of the morning of which these logs tell. */
export const OPENING = Date.UTC(2026, 10, 24, 0, 30)
export const MINUTE_MS = 60_000

export const WANG_FANG = '6f1f7a52-6f0e-4a44-8d0c-0d3f6f2f0a01'
export const CHEN_JIE = '6f1f7a52-6f0e-4a44-8d0c-0d3f6f2f0a02'
export const ticketIdOf = (number: number) => `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, '0')}`
export const matterIdOf = (number: number) => `bbbbbbbb-0000-4000-8000-${String(number).padStart(12, '0')}`

/** The steps of a morning, told as minute and what happened in it. */
export function morning(...told: readonly (readonly [minute: number, ...events: Event[]])[]): Step[] {
  return told.map(([minute, ...events], index) => stepAt(index + 1, { at: OPENING + minute * MINUTE_MS, events }))
}

export async function write(log: HallLog, hallId: string, steps: readonly Step[]): Promise<void> {
  await log.inTurn(hallId, (turn) => turn.append(steps))
}

const named = (number: number) => ({ ticketId: ticketIdOf(number), label: `A${String(number).padStart(3, '0')}` })
const atWindow = (counterId: string) => ({ counterId, serviceId: 'social-security' })

export const dayOpened: Event = { type: 'dayOpened', date: '2026-11-24' }
export const dayClosed: Event = { type: 'dayClosed', date: '2026-11-24' }
export const opened = (counterId: string, staffId: string): Event => ({ type: 'counterOpened', counterId, staffId })
export const replaced = (counterId: string, staffId: string, replacedId: string): Event => ({
  type: 'clerkReplaced',
  counterId,
  staffId,
  replacedId,
})
export const taken = (number: number): Event => ({
  type: 'ticketTaken',
  ...named(number),
  seriesId: 'a',
  round: 1,
  number,
  serviceIds: ['social-security'],
  classId: 'ordinary',
  channel: 'kiosk',
  ahead: 0,
  wait: null,
})
export const called = (number: number, counterId: string, confirmArrival = true): Event => ({
  type: 'ticketCalled',
  ...named(number),
  ...atWindow(counterId),
  reason: 'earliest-due',
  candidates: 1,
  overtook: [],
  wentFirst: false,
  confirmArrival,
})
export const recalled = (number: number, counterId: string): Event => ({
  type: 'ticketRecalled',
  ...named(number),
  counterId,
  calls: 2,
})
export const started = (number: number, counterId: string): Event => ({
  type: 'serviceStarted',
  ...named(number),
  ...atWindow(counterId),
  calls: 1,
})
export const finished = (number: number, counterId: string): Event => ({
  type: 'serviceFinished',
  ...named(number),
  ...atWindow(counterId),
  matterId: matterIdOf(number),
  outcome: 'done',
  kind: 'instant',
  quantity: 2,
})
export const missed = (number: number, counterId: string): Event => ({
  type: 'ticketMissed',
  ...named(number),
  ...atWindow(counterId),
  calls: 2,
  returnUntil: OPENING + 90 * MINUTE_MS,
})
export const returned = (number: number): Event => ({ type: 'ticketReturned', ...named(number), afterCalls: 2 })
export const cancelled = (number: number): Event => ({ type: 'ticketCancelled', ...named(number) })
export const expired = (number: number): Event => ({ type: 'ticketExpired', ...named(number) })
export const noShow = (number: number): Event => ({ type: 'noShowRecorded', ...named(number) })
