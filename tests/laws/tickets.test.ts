import type { Hall } from '@tingxu/server/domain/hall.ts'
import { asOf } from '@tingxu/server/domain/holds.ts'
import { expect } from 'vitest'
import { life, lived } from './hall-life.ts'
import { law } from './law.ts'
import { PlainHall } from './plain-hall.ts'
import type { PlainStep, PlainTaking } from './plain-log.ts'
import { isInHall, plainNumber } from './plain-numbers.ts'
import { type PlainState, asOf as plainAsOf } from './plain-ticket.ts'

law(
  '[INV1] [N3] no number is given twice on a date, and no two in the hall carry one label',
  life(120),
  (given) => {
    const plain = new PlainHall()
    for (const step of lived(given).log as PlainStep[]) {
      for (const event of step.events) plain.apply(event, step)
      const inHall = plain.tickets.filter((ticket) => isInHall(plain, ticket, step.at))
      expectDifferent(inHall.map(({ label }) => label))
      expectDifferent(plain.tickets.map(({ seriesId, round, number }) => `${seriesId} ${round} ${number}`))
    }
  },
  120,
)

law(
  '[INV9] [N2] the number given is the next one whose label is free: nothing is skipped but for that',
  life(120),
  (given) => {
    const plain = new PlainHall()
    for (const step of lived(given).log as PlainStep[]) {
      for (const event of step.events) {
        if (event.type === 'ticketTaken')
          expect(givenBy(event)).toEqual(plainNumber(plain, event.serviceIds[0] ?? '', step.at))
        plain.apply(event, step)
      }
    }
  },
  100,
)

law(
  '[N2] a series is full only when the plain rule finds no free label either',
  life(100),
  (given) => {
    const plain = new PlainHall()
    lived(given, {
      decided: (_hall, { at }, decision) => {
        if (!('refused' in decision) || decision.refused !== 'series-full') return
        expect(plainNumber(plain, decision.serviceId, at)).toBeNull()
      },
      evolved: (_hall, step) => {
        for (const event of step.events) plain.apply(event as PlainStep['events'][number], step)
      },
    })
  },
  40,
)

law(
  '[INV5] a ticket is at one counter at most, a counter has one ticket at most, and nothing happens out of turn',
  life(120),
  (given) => {
    const plain = new PlainHall()
    lived(given, {
      evolved: (hall, step) => {
        const faults = step.events.flatMap((event) => plain.apply(event as PlainStep['events'][number], step))
        expect(faults).toEqual([])
        expect(currentIn(hall)).toEqual([...plain.counters].map(([id, { currentId }]) => [id, currentId]))
      },
    })
  },
  60,
)

law(
  '[INV14] everybody who came is somewhere: issued = waiting + at a counter + missed + gone, at every step',
  life(120),
  (given) => {
    const plain = new PlainHall()
    let issued = 0
    lived(given, {
      evolved: (hall, step) => {
        for (const event of step.events as PlainStep['events']) {
          const before = plain.lastDate
          plain.apply(event, step)
          if (event.type === 'dayOpened' && event.date !== before) issued = 0
          if (event.type === 'ticketTaken') issued += 1
        }
        const now = [...hall.tickets.values()].map((ticket) => asOf(ticket, hall.at))
        const same = plain.tickets.map((ticket) => plainAsOf(ticket, hall.at))
        expect(statesIn(now.map(({ id, state }) => ({ id, state: state.name })))).toEqual(statesIn(same))
        expect(hall.tickets.size).toBe(issued)
        const inLines = [...hall.lines.values()].reduce((sum, { length }) => sum + length, 0)
        const overHolds = now.filter(({ id, state }) => state.name === 'waiting' && hall.held.has(id)).length
        expect(inLines + overHolds).toBe(same.filter(({ state }) => state === 'waiting').length)
      },
    })
  },
  60,
)

function expectDifferent(all: readonly string[]): void {
  expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([])
}

function givenBy({ seriesId, round, number, label }: PlainTaking) {
  return { seriesId, round, number, label }
}

function currentIn(hall: Hall): [string, string | null][] {
  return [...hall.counters.values()].map(({ id, currentId }) => [id, currentId])
}

function statesIn(tickets: readonly { id: string; state: PlainState }[]): Record<string, PlainState> {
  return Object.fromEntries(tickets.map(({ id, state }) => [id, state]))
}
