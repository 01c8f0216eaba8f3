import type { Hall } from '@tingxu/server/domain/hall.ts'
import { nextAt } from '@tingxu/server/domain/next.ts'
import { expect } from 'vitest'
import { life, lived } from './hall-life.ts'
import { law } from './law.ts'
import { PlainHall } from './plain-hall.ts'
import type { PlainCall, PlainStep } from './plain-log.ts'
import { plainCall, plainNext } from './plain-rule.ts'

law(
  '[Q1] [Q2] [Q3] [Q4] [Q5] [Q6] [Q7] [Q8] every call is the one that a plain second rule makes, and says the same about itself',
  life(120),
  (given) => {
    const plain = new PlainHall()
    for (const step of lived(given).log as PlainStep[]) {
      for (const event of step.events) {
        if (event.type === 'ticketCalled') expect(saidBy(event)).toEqual(plainCall(plain, event, step.at))
        plain.apply(event, step)
      }
    }
  },
  120,
)

law(
  '[Q1] [C2] [T4] [T6] nobody is left uncalled: where the plain rule finds nobody, the hall finds nobody either',
  life(100),
  (given) => {
    const plain = new PlainHall()
    lived(given, {
      decided: (_hall, { at, command }, decision) => {
        if (command.type !== 'callNext' || !('refused' in decision) || decision.refused !== 'queue-empty') return
        expect(plainNext(plain, command.counterId, at)).toBeNull()
      },
      evolved: (hall, step) => {
        for (const event of step.events) plain.apply(event as PlainStep['events'][number], step)
        expect(countsOf(hall)).toEqual(plainCountsOf(plain, hall.at))
      },
    })
  },
  40,
)

function saidBy({ ticketId, reason, dueAt, candidates, overtook, wentFirst }: PlainCall) {
  return { ticketId, reason, dueAt, candidates, overtook, wentFirst }
}

/** How many each counter could call: by the hall's lines, and by looking at everybody. */
function countsOf(hall: Hall): [string, boolean][] {
  return [...hall.counters.keys()].map((id) => [id, nextAt(hall, id, hall.at) !== null])
}

function plainCountsOf(plain: PlainHall, at: number): [string, boolean][] {
  return [...plain.counters.keys()].map((id) => [id, plainNext(plain, id, at) !== null])
}
