import { nextAt } from '@tingxu/server/domain/next.ts'
import { expect } from 'vitest'
import { drawn, hallState } from './hall-states.ts'
import { law } from './law.ts'
import { plainNext } from './plain-rule.ts'

law(
  '[Q1] [Q2] [Q3] [Q4] [Q5] [Q6] [Q7] [Q8] however a hall stands, every counter calls whom the plain rule calls, and says the same',
  hallState,
  (state) => {
    const { hall, plain, at } = drawn(state)
    for (const { id, state } of hall.counters.values()) {
      if (state.name === 'closed') continue
      const next = nextAt(hall, id, at)
      expect(next && { ...next, ticket: next.ticket.id }).toEqual(plainSaid(plainNext(plain, id, at)))
    }
  },
  2500,
)

function plainSaid(next: ReturnType<typeof plainNext>) {
  if (!next) return null
  const { ticketId, ...said } = next
  return { ticket: ticketId, ...said }
}
