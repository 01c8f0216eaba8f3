import type { Hall } from '@tingxu/server/domain/hall.ts'
import type { Command } from '@tingxu/shared/commands.ts'
import { changed } from './settings-changes.ts'
import type { Wish } from './wishes.ts'
import { type Asked, clerkOf, MANAGER, picked, serviceIn, TIMER } from './wishing.ts'

/** What those ask for who look after the hall, and who sits down where. */
export function seated(hall: Hall, { who, which }: Wish): Asked {
  const counterId = picked(hall.counters.keys(), who) ?? 'nowhere'
  const from = picked(hall.counters.keys(), which) ?? counterId
  return { actor: clerkOf(from), command: { type: 'openCounter', counterId, takeOver: which % 2 === 0 } }
}

/** The desk of a clerk is followed, or has not been for long. */
export function absence(hall: Hall, { who, which }: Wish): Asked {
  const counter = picked(hall.counters.values(), who)
  const staffId = counter && counter.state.name !== 'closed' ? counter.state.staffId : 'nobody'
  const type = which % 2 === 0 ? 'noteAbsence' : 'notePresence'
  return { actor: TIMER, command: { type, counterId: counter?.id ?? 'nowhere', staffId } }
}

/** Another list for now, for a while or until the day ends. */
export function assigned(hall: Hall, { who, which }: Wish, at: number): Asked {
  const counterId = picked(hall.counters.keys(), who) ?? 'nowhere'
  const own = { serviceId: serviceIn(hall, which), as: 'primary' as const }
  const helped = { serviceId: serviceIn(hall, which + 1), as: 'assist' as const, when: { waitingOver: 0 } }
  const services = helped.serviceId === own.serviceId ? [own] : [own, helped]
  const until = which % 3 > 0 ? { until: at + who * 200 } : {}
  return {
    actor: MANAGER,
    command: { type: 'assignServices', counterId, services, ...until, anyway: which % 5 > 0 },
  }
}

export function ofService(hall: Hall, { who, which }: Wish): Command {
  const serviceId = serviceIn(hall, who)
  const commands: Command[] = [
    { type: 'pauseService', serviceId },
    { type: 'resumeService', serviceId },
    { type: 'stopTickets', serviceIds: [serviceId] },
    { type: 'resumeTickets', serviceIds: [serviceId] },
    { type: 'stopTickets' },
  ]
  return picked(commands, which) ?? { type: 'resumeTickets' }
}

export function ofDay(hall: Hall, { which }: Wish): Command {
  if (hall.day === null || which % 3 === 0) return { type: 'openDay' }
  return which % 3 === 1 ? { type: 'closeDay' } : { type: 'closeDay', expireRest: true, reason: '下班' }
}

export function published(hall: Hall, { which, change }: Wish): Command {
  if (!hall.settings) throw new Error('a hall without settings')
  const baseSeq = which % 8 === 0 ? 0 : hall.settingsSeq
  return { type: 'publishSettings', settings: changed(hall.settings, change), baseSeq }
}
