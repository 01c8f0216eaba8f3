import type { Actor } from '@tingxu/server/domain/events.ts'
import type { Hall } from '@tingxu/server/domain/hall.ts'
import type { Command } from '@tingxu/shared/commands.ts'
import type { Wish } from './wishes.ts'
import { type Asked, GUIDE, KIOSK, MANAGER, PHONE, picked, serviceIn, TIMER, ticketIn } from './wishing.ts'

/** What visitors ask for, at the kiosk, by phone and of a guide. */
export function taken(hall: Hall, wish: Wish): Asked {
  return (wish.which % 2 === 0 ? reopening(hall) : null) ?? taking(hall, wish)
}

export function returned(hall: Hall, wish: Wish): Asked {
  return { actor: KIOSK, command: { type: 'returnTicket', ...ticketIn(hall, wish, 'missed') } }
}

export function cancelled(hall: Hall, wish: Wish): Asked {
  return { actor: KIOSK, command: { type: 'cancelTicket', ...ticketIn(hall, wish, 'waiting', 'held') } }
}

/** Whoever has another class after all, and whoever would rather be called later. */
export function later(hall: Hall, wish: Wish): Asked {
  const { who, which } = wish
  const { ticketId } = ticketIn(hall, wish, 'waiting', 'held')
  if (which % 2 === 0) return { actor: KIOSK, command: { type: 'postponeTicket', ticketId, calls: 1 + (who % 3) } }
  const classId = classOf(which)
  return { actor: GUIDE, command: { type: 'setClass', ticketId, classId, reason: '证件' } }
}

export function presence(hall: Hall, wish: Wish): Asked {
  const away = [...hall.tickets.values()].filter(({ state, presence, channel }) => {
    return state.name === 'waiting' && (presence === 'asked' || (presence !== 'confirmed' && channel === 'phone'))
  })
  const ticketId = picked(away, wish.who)?.id ?? ticketIn(hall, wish, 'waiting').ticketId
  if (wish.which % 5 === 0) return { actor: TIMER, command: { type: 'askPresence', ticketId } }
  return { actor: KIOSK, command: { type: 'confirmPresence', ticketId } }
}

/** What became of the paper, the paper once more, and somebody who needed none. */
export function papers(hall: Hall, wish: Wish): Asked {
  const ticket = ticketIn(hall, wish, 'waiting', 'missed')
  const wanted: Command[] = [
    { type: 'reportPrint', ...ticket, state: 'printed' },
    { type: 'reportPrint', ...ticket, state: 'failed', problem: '缺纸' },
    { type: 'reprintTicket', ...ticket },
    { type: 'countDiversion', serviceId: serviceIn(hall, wish.who) },
  ]
  return { actor: KIOSK, command: picked(wanted, wish.which) ?? { type: 'reprintTicket', ...ticket } }
}

/** Somebody without a ticket, for whichever service. */
export const walkIn =
  (hall: Hall) =>
  (_ticket: unknown, here: { counterId: string; expect: string | null }, { which }: Wish): Command => ({
    ...{ type: 'serveVisitor', ...here },
    serviceId: serviceIn(hall, which),
  })

/** A hall that gives no tickets is soon set going again. */
function reopening({ day, pausedServices }: Hall): Asked | null {
  if (day === null) return { actor: MANAGER, command: { type: 'openDay' } }
  if (day.stopped || day.stoppedServices.size > 0) return { actor: MANAGER, command: { type: 'resumeTickets' } }
  const [serviceId] = pausedServices
  return serviceId === undefined ? null : { actor: MANAGER, command: { type: 'resumeService', serviceId } }
}

function taking(hall: Hall, { who, which }: Wish): Asked {
  const serviceIds = [serviceIn(hall, which), ...(who % 3 === 0 ? [serviceIn(hall, which + 1)] : [])]
  const classId = classOf(who)
  const command: Command = {
    type: 'takeTicket',
    serviceIds: [...new Set(serviceIds)],
    ...(classId !== 'ordinary' && { classId }),
    ...(which % 3 === 0 && { order: 'best' }),
    ...(who % 11 === 0 && { person: `${who % 10}` }),
  }
  return { actor: askerFor(classId, who, which), command }
}

function askerFor(classId: string, who: number, which: number): Actor {
  if (which % 6 === 0) return PHONE
  if (classId === 'priority' && who % 5 !== 0) return GUIDE
  return who % 7 === 0 ? MANAGER : KIOSK
}

function classOf(number: number): string {
  return picked(['ordinary', 'priority', 'ordinary', 'honoured', 'ordinary'], number) ?? 'ordinary'
}
