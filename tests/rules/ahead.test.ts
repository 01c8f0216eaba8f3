import { describe, expect, test } from 'vitest'
import { given, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

/** How many the visitor reads on her phone. */
function aheadOf(hall: RehearsedHall, visitor: string): number | null {
  const row = hall.rows('ticket', idOf(visitor)).get('ahead')
  return row?.kind === 'ahead' ? row.ahead : null
}

/** What the machine says when the visitor takes a ticket. */
function toldAtTaking(hall: RehearsedHall, visitor: string): number {
  const { decision } = hall.when(kiosk, { type: 'takeTicket', serviceIds: ['id-card'] }, idOf(visitor)).isAccepted()
  const [event] = 'refused' in decision ? [] : decision
  return event?.type === 'ticketTaken' ? event.ahead : -1
}

/** Aunt Wang was called to window 1 and missed. */
function oneMissed(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.gives('Aunt Wang', 'id-card')
  hall.calls(wangMin)
  hall.misses(wangMin)
}

describe('people ahead are counted in the order of calls', () => {
  test('[V2] by the rule: a class that is due sooner stands before', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
      hall.gives('Grandma He', 'id-card', { classId: 'priority' })
      hall.gives('Mr Wu', 'household')
    })
    expect(['Grandma He', 'Aunt Wang', 'Mr Li', 'Mr Wu'].map((visitor) => aheadOf(hall, visitor))).toEqual([0, 1, 2, 0])
  })

  test('[V2] one who came back reads how many are called before', () => {
    const hall = given((hall) => {
      oneMissed(hall)
      for (const visitor of ['Mr Li', 'Mrs Zhou', 'Uncle Sun']) hall.gives(visitor, 'id-card')
      hall.returns('Aunt Wang')
    })
    expect(aheadOf(hall, 'Aunt Wang')).toBe(2)
    hall.serves(wangMin)
    expect(aheadOf(hall, 'Aunt Wang')).toBe(1)
    hall.serves(wangMin)
    expect(aheadOf(hall, 'Aunt Wang')).toBe(0)
  })

  test('[V2] those behind one who came back count it', () => {
    const hall = given((hall) => {
      oneMissed(hall)
      for (const visitor of ['Mr Li', 'Mrs Zhou', 'Uncle Sun', 'Miss Qian']) hall.gives(visitor, 'id-card')
      hall.returns('Aunt Wang')
    })
    const everybody = ['Mr Li', 'Mrs Zhou', 'Aunt Wang', 'Uncle Sun', 'Miss Qian']
    expect(everybody.map((visitor) => aheadOf(hall, visitor))).toEqual([0, 1, 2, 3, 4])
  })

  test('[V2] of two who came back, somebody else is called between', () => {
    const hall = given((hall) => {
      oneMissed(hall)
      for (const visitor of ['Mr Li', 'Mrs Zhou', 'Uncle Sun', 'Miss Qian']) hall.gives(visitor, 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.returns('Aunt Wang')
      hall.returns('Mr Li')
    })
    const everybody = ['Mrs Zhou', 'Uncle Sun', 'Aunt Wang', 'Miss Qian', 'Mr Li']
    expect(everybody.map((visitor) => aheadOf(hall, visitor))).toEqual([0, 1, 2, 3, 4])
  })

  test('[V2] one alone who came back has nobody ahead', () => {
    const hall = given((hall) => {
      oneMissed(hall)
      hall.returns('Aunt Wang')
    })
    expect(aheadOf(hall, 'Aunt Wang')).toBe(0)
  })

  test('[Q1] at the window where they are fewest: who is reserved for another is not before', () => {
    const alike = smallHall(({ counters }) => counters[1]?.services.push({ serviceId: 'household', as: 'primary' }))
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'two')
      for (const visitor of ['Aunt Wang', 'Mr Li', 'Mrs Zhou']) {
        hall.gives(visitor, 'id-card')
        const to = { counterId: 'one' }
        hall.when(managerZhao, { type: 'transferTicket', ticketId: idOf(visitor), to }).isAccepted()
      }
      hall.gives('Uncle Sun', 'id-card')
    }, alike)
    expect(aheadOf(hall, 'Uncle Sun')).toBe(0)
  })

  test('[V2] nobody who does not wait reads a place', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
    })
    expect(aheadOf(hall, 'Aunt Wang')).toBeNull()
  })
})

describe('what the machine says is what the phone shows', () => {
  test('[T1] in an empty line, and behind others', () => {
    const hall = given()
    expect([toldAtTaking(hall, 'Aunt Wang'), aheadOf(hall, 'Aunt Wang')]).toEqual([0, 0])
    expect([toldAtTaking(hall, 'Mr Li'), aheadOf(hall, 'Mr Li')]).toEqual([1, 1])
  })

  test('[T1] before one whose promised place has not come', () => {
    const hall = given((hall) => {
      oneMissed(hall)
      hall.returns('Aunt Wang')
    })
    expect([toldAtTaking(hall, 'Mr Li'), aheadOf(hall, 'Mr Li')]).toEqual([0, 0])
    expect(aheadOf(hall, 'Aunt Wang')).toBe(1)
  })

  test('[T1] behind one whose place has come', () => {
    const hall = given(
      (hall) => {
        oneMissed(hall)
        hall.returns('Aunt Wang')
      },
      smallHall(({ call }) => set(call, { returnAfter: 0 })),
    )
    expect([toldAtTaking(hall, 'Mr Li'), aheadOf(hall, 'Mr Li')]).toEqual([1, 1])
  })

  test('[T1] between others and one whose place comes later', () => {
    const hall = given((hall) => {
      oneMissed(hall)
      hall.gives('Mr Li', 'id-card')
      hall.returns('Aunt Wang')
      hall.passes(SECOND)
    })
    expect([toldAtTaking(hall, 'Mrs Zhou'), aheadOf(hall, 'Mrs Zhou')]).toEqual([1, 1])
    expect([toldAtTaking(hall, 'Uncle Sun'), aheadOf(hall, 'Uncle Sun')]).toEqual([3, 3])
  })
})
