import type { DeskTicketRow } from '@tingxu/shared/desk-rows.ts'
import { QUEUE_SHOWN_MAX } from '@tingxu/shared/limits.ts'
import { describe, expect, test } from 'vitest'
import { given, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { idOf, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

/** Aunt Wang has been called to window 1. */
function called(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.gives('Aunt Wang', 'id-card')
  hall.calls(wangMin)
}

function current(hall: RehearsedHall): DeskTicketRow {
  const row = hall.rows('desk', 'one').get('current')
  if (row?.kind !== 'desk-ticket') throw new Error('nobody is there')
  return row
}

const queueOf = (hall: RehearsedHall) => {
  const row = hall.rows('desk', 'one').get('queue')
  const ids = row?.kind === 'queue' ? row.ticketIds : []
  return ids.map((id) => hall.hall.tickets.get(id)?.label)
}

describe('which keys a clerk may press', () => {
  test('[C3] on a ticket that is called: start, and recall from an instant', () => {
    expect(current(given(called))).toMatchObject({
      state: 'called',
      startedAt: null,
      start: { can: true, from: null },
      finish: { can: false, why: 'not-started' },
      recall: { can: true, from: NINE + 10 * SECOND },
      noShow: { can: false, why: 'too-few-calls' },
    })
  })

  test('[C4] after a recall it counts from there, until recalls are used up', () => {
    const hall = given(called)
    hall.passes(15 * SECOND)
    hall.recalls(wangMin)
    expect(current(hall)).toMatchObject({ callCount: 2, recall: { can: true, from: NINE + 25 * SECOND } })
    for (const _ of [1, 2]) {
      hall.passes(10 * SECOND)
      hall.recalls(wangMin)
    }
    expect(current(hall)).toMatchObject({ callCount: 4, recall: { can: false, why: 'recalls-used-up' } })
  })

  test('[C5] the no-show from thirty seconds after the call, once it was announced twice', () => {
    const hall = given(called)
    hall.passes(10 * SECOND)
    hall.recalls(wangMin)
    expect(current(hall)).toMatchObject({ noShow: { can: true, from: NINE + 30 * SECOND } })
  })

  test('[C3] on a ticket that is served: finish', () => {
    const hall = given(called)
    hall.passes(SECOND)
    hall.starts(wangMin)
    expect(current(hall)).toMatchObject({
      state: 'serving',
      startedAt: NINE + SECOND,
      start: { can: false, why: 'already-started' },
      finish: { can: true, from: null },
      recall: { can: false, why: 'already-started' },
      noShow: { can: false, why: 'already-started' },
    })
  })

  test('[C3] and recall besides, where a call makes a ticket serving at once', () => {
    const hall = given(
      called,
      smallHall(({ call }) => set(call, { confirmArrival: false })),
    )
    expect(current(hall)).toMatchObject({ state: 'serving', recall: { can: true, from: NINE + 10 * SECOND } })
  })

  test('[C11] whether the outcome must be told', () => {
    expect(current(given(called)).outcomeNeeded).toBe(false)
    expect(
      current(
        given(
          called,
          smallHall(({ services }) => set(services[0], { outcomeNeeded: true })),
        ),
      ).outcomeNeeded,
    ).toBe(true)
  })
})

describe('the queue on the desk', () => {
  test('[Q2] stands in the order in which the window would call', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Wu', 'household')
      hall.gives('Grandma He', 'id-card', { classId: 'priority' })
      hall.gives('Mrs Zhou', 'licence')
    })
    expect(queueOf(hall)).toEqual(['A003', 'A001', 'A002'])
    expect(hall.rows('desk', 'one').get('queue')).toMatchObject({ waiting: 3 })
    expect(hall.rows('desk', 'one').get(`waiting:${idOf('Grandma He')}`)).toMatchObject({
      ...{ className: { en: 'Priority' }, place: null, dueAt: NINE + 300 * SECOND },
    })
    expect(hall.rows('desk', 'one').get(`waiting:${idOf('Aunt Wang')}`)).toMatchObject({ className: null })
  })

  test('[Q7] with those who came back where they would be called', () => {
    const hall = given((hall) => {
      called(hall)
      hall.misses(wangMin)
      for (const visitor of ['Mr Li', 'Mrs Zhou', 'Uncle Sun']) hall.gives(visitor, 'id-card')
      hall.returns('Aunt Wang')
    })
    expect(queueOf(hall)).toEqual(['A002', 'A003', 'A001', 'A004'])
    expect(hall.rows('desk', 'one').get(`waiting:${idOf('Aunt Wang')}`)).toMatchObject({ place: 'returned' })
  })

  test('[Q8] says why the first of them is next, as its call will', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Wu', 'household')
      hall.gives('Grandma He', 'id-card', { classId: 'priority' })
    })
    const next = { reason: 'earliest-due', overtook: ['A001'] }
    expect(hall.rows('desk', 'one').get('queue')).toMatchObject({ next })
    hall.calls(wangMin)
    expect(current(hall)).toMatchObject(next)
  })

  test('[Q8] says nothing of a next one where nobody waits', () => {
    expect(given().rows('desk', 'one').get('queue')).toMatchObject({ waiting: 0, next: null })
  })

  test('[Q7] says of one who came back that the place was promised', () => {
    const hall = given((hall) => {
      called(hall)
      hall.misses(wangMin)
      for (const visitor of ['Mr Li', 'Mrs Zhou', 'Uncle Sun']) hall.gives(visitor, 'id-card')
      hall.returns('Aunt Wang')
    })
    hall.serves(wangMin)
    hall.serves(wangMin)
    expect(queueOf(hall)[0]).toBe('A001')
    expect(hall.rows('desk', 'one').get('queue')).toMatchObject({ next: { reason: 'returned' } })
  })

  test('[V3] shows the first of them and how many there are', () => {
    const visitors = Array.from({ length: QUEUE_SHOWN_MAX + 5 }, (_, index) => `visitor ${index}`)
    const hall = given((hall) => {
      for (const visitor of visitors) hall.gives(visitor, 'id-card')
    })
    expect(queueOf(hall)).toHaveLength(QUEUE_SHOWN_MAX)
    expect(hall.rows('desk', 'one').get('queue')).toMatchObject({ waiting: QUEUE_SHOWN_MAX + 5 })
  })

  test('[C5] the missed of its services stand beside it', () => {
    const hall = given((hall) => {
      called(hall)
      hall.misses(wangMin)
    })
    const row = hall.rows('desk', 'one').get(`missed:${idOf('Aunt Wang')}`)
    expect(row).toMatchObject({ label: 'A001', missedAt: NINE + 30 * SECOND, returnsLeft: 2 })
    expect([...hall.rows('desk', 'two').keys()]).toContain(`missed:${idOf('Aunt Wang')}`)
    expect([...hall.rows('desk', 'three').keys()]).not.toContain(`missed:${idOf('Aunt Wang')}`)
  })
})

describe('what a clerk is told of the ticket at the counter', () => {
  test('[C11] how long it takes, its materials and its usual outcome, also of what the counter does not serve', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Mrs Zhou', 'licence')
    })
    hall.when(managerZhao, { type: 'transferTicket', ticketId: idOf('Mrs Zhou'), to: { counterId: 'one' } })
    hall.calls(wangMin)
    expect(hall.rows('desk', 'one').has('service:licence')).toBe(false)
    expect(current(hall)).toMatchObject({
      ...{ label: 'B01', minutes: 15, usualOutcome: 'done', materials: [{ id: 'identity' }, { id: 'lease' }] },
    })
  })
})

describe('the class of the ticket at the counter', () => {
  test('[T2] the others that its service offers stand beside it, and it may be set to one of them', () => {
    const hall = given(called)
    const offered = () => current(hall).otherClasses.map(({ id }) => id)
    expect(offered()).toEqual(['priority', 'veteran'])

    hall.when(wangMin, { type: 'setClass', ticketId: idOf('Aunt Wang'), classId: 'veteran', reason: 'document' })

    expect(current(hall)).toMatchObject({ className: { en: 'Veteran' } })
    expect(offered()).toEqual(['ordinary', 'priority'])
  })
})

describe('the counter on the desk', () => {
  test('[K2] open, paused with its reason, closed', () => {
    const hall = given()
    const counter = () => hall.rows('desk', 'one').get('counter')
    expect(counter()).toMatchObject({ state: 'closed', staffId: null, since: null, pauseReason: null })
    hall.seats(wangMin, 'one')
    expect(counter()).toMatchObject({ state: 'open', staffId: wangMin.id, since: NINE, pauseReason: null })
    hall.pauses(wangMin, '午休')
    expect(counter()).toMatchObject({ state: 'paused', staffId: wangMin.id, pauseReason: '午休', autoCallAt: null })
    expect(counter()).toMatchObject({ pausedAt: NINE })
  })

  test('[C7] says for how long a ticket may be held', () => {
    expect(given().rows('desk', 'one').get('counter')).toMatchObject({ holdMinutesMax: 60 })
  })

  test('[C11] counts what it has finished today', () => {
    const hall = given((hall) => {
      called(hall)
      hall.starts(wangMin)
      hall.finishes(wangMin)
    })
    expect(hall.rows('desk', 'one').get('counter')).toMatchObject({ finishedCount: 1, currentId: null })
  })
})
