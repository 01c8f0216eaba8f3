import { callOrder } from '@tingxu/server/domain/call-order.ts'
import { choose } from '@tingxu/server/domain/choice.ts'
import type { Hall } from '@tingxu/server/domain/hall.ts'
import { plainChoices } from '@tingxu/server/domain/plain-order.ts'
import { prospectOf } from '@tingxu/server/domain/prospect.ts'
import { expect } from 'vitest'
import { life, lived } from './hall-life.ts'
import { law } from './law.ts'

/** The first of each order: what the rules choose, and what the merged lanes give, if they may. */
function firstsAt(hall: Hall, counterId: string) {
  const [chosen, plain] = [
    choose(prospectOf(hall, counterId, hall.at)),
    plainChoices(prospectOf(hall, counterId, hall.at)).next(),
  ]
  return { chosen, plain: plain.value ?? null }
}

law(
  '[Q1] [Q2] where lanes may be merged, the merged order begins with the choice of the rules, at every step',
  life(100),
  (given) => {
    lived(given, {
      evolved: (hall) => {
        for (const counterId of hall.counters.keys()) {
          const { chosen, plain } = firstsAt(hall, counterId)
          if (plain === null) continue
          expect([plain.ticket.id, plain.candidates]).toEqual([chosen?.ticket.id, chosen?.candidates])
        }
      },
    })
  },
  60,
)

law(
  '[Q1] the order of calls names everybody once, and the first as the rules would',
  life(100),
  (given) => {
    lived(given, {
      evolved: (hall) => {
        for (const counterId of hall.counters.keys()) {
          const order = [...callOrder(prospectOf(hall, counterId, hall.at))].map(({ ticket }) => ticket.id)
          expect(new Set(order).size).toBe(order.length)
          expect(order[0]).toBe(firstsAt(hall, counterId).chosen?.ticket.id)
        }
      },
    })
  },
  40,
)
