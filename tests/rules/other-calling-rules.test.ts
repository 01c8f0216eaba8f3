import type { Settings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { given, MINUTE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, guide, idOf, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const next = { type: 'callNext', counterId: 'one' } as const

/** A minute of a priority ticket counts three times, one of a veteran's twice. */
const accumulating = smallHall((settings) => {
  settings.callingRule = { type: 'accumulating' }
  set(settings.classes[1], { weight: 3 })
  set(settings.classes[2], { weight: 2 })
})

const alternating = (n?: number, change: (settings: Settings) => void = () => {}) =>
  smallHall((settings) => {
    settings.callingRule = { type: 'alternating', ...(n !== undefined && { n }) }
    set(settings.services[1], { classIds: ['ordinary', 'priority'] })
    change(settings)
  })

function seated(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.seats(chenJie, 'two')
}

function gives(hall: RehearsedHall, classId: string, ...visitors: string[]): void {
  for (const visitor of visitors) {
    hall.gives(visitor, 'id-card', { classId }, guide)
    hall.passes(SECOND)
  }
}

describe('accumulating', () => {
  test('[Q4] the wait counts as often as the class weighs', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(6 * MINUTE)
      hall.gives('Mr Li', 'id-card', { classId: 'priority' })
      hall.passes(3 * MINUTE + 1)
    }, accumulating)
    hall.when(wangMin, next).happens({ type: 'ticketCalled', label: 'A002', reason: 'accumulating', candidates: 2 })
  })

  test('[Q4] to the millisecond, and at a tie the ticket that was taken first', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(6 * MINUTE)
      hall.gives('Mr Li', 'id-card', { classId: 'priority' })
      hall.passes(3 * MINUTE)
    }, accumulating)
    hall.when(wangMin, next).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[Q4] over all services and classes; one that says nothing weighs once', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Mr Wu', 'household')
      hall.passes(MINUTE)
      gives(hall, 'ordinary', 'Aunt Wang')
      hall.passes(MINUTE)
      gives(hall, 'veteran', 'Mr Qin')
      hall.passes(MINUTE)
      gives(hall, 'priority', 'Mr Li')
      hall.passes(20 * MINUTE)
    }, accumulating)
    expect(hall.callsInTurn(wangMin, 4)).toEqual(['Mr Li', 'Mr Qin', 'Mr Wu', 'Aunt Wang'])
  })

  test('[V2] people ahead are counted so', () => {
    const hall = given((hall) => {
      seated(hall)
      gives(hall, 'ordinary', 'Aunt Wang', 'Mr Wu')
      gives(hall, 'priority', 'Mr Li')
      hall.passes(20 * MINUTE)
    }, accumulating)
    expect(hall.rows('ticket', idOf('Mr Wu')).get('ahead')).toMatchObject({ ahead: 2 })
  })
})

describe('alternating', () => {
  test('[Q4] after n calls of other classes in a row an ordinary one', () => {
    const hall = given((hall) => {
      seated(hall)
      gives(hall, 'ordinary', 'Aunt Wang', 'Mr Wu')
      gives(hall, 'priority', 'Mr Li', 'Miss Qian', 'Dr Bai')
    }, alternating(2))
    expect(hall.callsInTurn(wangMin, 5)).toEqual(['Mr Li', 'Miss Qian', 'Aunt Wang', 'Dr Bai', 'Mr Wu'])
  })

  test('[Q4] one by one where the hall says nothing', () => {
    const hall = given((hall) => {
      seated(hall)
      gives(hall, 'ordinary', 'Aunt Wang', 'Mr Wu')
      gives(hall, 'priority', 'Mr Li', 'Miss Qian')
    }, alternating())
    expect(hall.callsInTurn(wangMin, 4)).toEqual(['Mr Li', 'Aunt Wang', 'Miss Qian', 'Mr Wu'])
  })

  test('[Q4] all other classes are one side, in the order of arrival', () => {
    const hall = given((hall) => {
      seated(hall)
      gives(hall, 'veteran', 'Mr Qin')
      gives(hall, 'priority', 'Mr Li')
      gives(hall, 'ordinary', 'Aunt Wang')
      gives(hall, 'veteran', 'Mr Shi')
    }, alternating(3))
    expect(hall.callsInTurn(wangMin, 4)).toEqual(['Mr Qin', 'Mr Li', 'Mr Shi', 'Aunt Wang'])
  })

  test('[Q4] calls at all counters count', () => {
    const hall = given((hall) => {
      seated(hall)
      gives(hall, 'ordinary', 'Aunt Wang')
      gives(hall, 'priority', 'Mr Li', 'Miss Qian', 'Dr Bai')
      hall.serves(chenJie)
      hall.serves(wangMin)
    }, alternating(2))
    hall.when(wangMin, next).happens({ type: 'ticketCalled', label: hall.labelOf('Aunt Wang'), reason: 'alternating' })
  })

  test('[Q4] the side whose turn it is not goes on where the other has nobody', () => {
    const hall = given((hall) => {
      seated(hall)
      gives(hall, 'priority', 'Mr Li', 'Miss Qian')
      gives(hall, 'ordinary', 'Aunt Wang')
      hall.cancels('Aunt Wang')
    }, alternating(1))
    expect(hall.callsInTurn(wangMin, 2)).toEqual(['Mr Li', 'Miss Qian'])
    gives(hall, 'ordinary', 'Mr Wu', 'Mrs Hu')
    expect(hall.callsInTurn(wangMin, 2)).toEqual(['Mr Wu', 'Mrs Hu'])
  })

  test('[Q4] each service for itself; of those it names, a counter calls the earliest arrival', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Mr Wu', 'household')
      hall.passes(SECOND)
      gives(hall, 'ordinary', 'Aunt Wang')
      hall.gives('Mrs Hu', 'household', { classId: 'priority' })
      hall.passes(SECOND)
      gives(hall, 'priority', 'Mr Li', 'Miss Qian')
      hall.serves(chenJie)
    }, alternating(1))
    expect(hall.callsInTurn(wangMin, 4)).toEqual(['Aunt Wang', 'Mrs Hu', 'Mr Wu', 'Miss Qian'])
  })
})
