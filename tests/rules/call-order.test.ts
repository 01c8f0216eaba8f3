import { describe, expect, test } from 'vitest'
import { given, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, liuYang, timer, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const next = (counterId = 'one') => ({ type: 'callNext', counterId }) as const

describe('the candidates of a counter', () => {
  test('[Q1] those whose service it serves now, and nobody else', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Mrs Zhou', 'licence')
      hall.gives('Mr Wu', 'household')
    })
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: hall.labelOf('Mr Wu'), candidates: 1 })
    hall.starts(wangMin)
    hall.finishes(wangMin)
    hall.when(wangMin, next()).isRefused('queue-empty')
  })

  test('[Q1] what is published counts from the next call on', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Mrs Zhou', 'licence')
    })
    hall.when(wangMin, next()).isRefused('queue-empty')
    hall.publishes(smallHall(({ counters }) => counters[0]?.services.push({ serviceId: 'licence', as: 'primary' })))
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'B01' })
  })

  test('[Q5] tickets of all its primary services are candidates alike: the earliest due of all is next', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Mr Wu', 'household')
      hall.passes(SECOND)
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(SECOND)
      hall.gives('Ms Lin', 'household')
    })
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A001', serviceId: 'household', candidates: 3 })
    hall.starts(wangMin)
    hall
      .when(wangMin, next())
      .happens({ type: 'serviceFinished' }, { type: 'ticketCalled', label: 'A002', candidates: 2 })
  })

  test('[Q5] several counters may serve one service: each calls another', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'two')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
    })
    hall.when(chenJie, next('two')).happens({ type: 'ticketCalled', label: 'A001' })
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A002' })
  })

  test('[Q5] what it only assists with is none of its own', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Mrs Zhou', 'licence')
    })
    const licences = hall.hall.catalogue.counters.get('one')?.services
    licences?.push({ serviceId: 'licence', as: 'assist' })
    hall.when(wangMin, next()).isRefused('queue-empty')
  })
})

describe('earliest due', () => {
  test('[Q2] dueAt is the arrival and twenty minutes', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(3 * MINUTE)
    })
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', dueAt: NINE + 20 * MINUTE })
  })

  test('[Q2] a class with a shorter target overtakes those who came less than the difference before', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(15 * MINUTE - 1)
      hall.gives('Mr Li', 'id-card', { classId: 'priority' })
    })
    hall
      .when(wangMin, next())
      .happens({ type: 'ticketCalled', label: 'A002', dueAt: NINE + 20 * MINUTE - 1, overtook: [idOf('Aunt Wang')] })
  })

  test('[Q2] and nobody who came earlier than that, so that nobody starves', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(15 * MINUTE + 1)
      hall.gives('Mr Li', 'id-card', { classId: 'priority' })
    })
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[Q2] where both are due at one instant, the ticket that was taken first', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(15 * MINUTE)
      hall.gives('Mr Li', 'id-card', { classId: 'priority' })
    })
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[Q2] at one instant the order is that of the log, also over two services', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Mr Wu', 'household')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Ms Lin', 'household')
      hall.gives('Mr Li', 'id-card')
    })
    expect(called(hall, 4)).toEqual(['A001', 'A002', 'A003', 'A004'])
  })

  test('[Q2] a service may have targets of its own, by class', () => {
    const targets = smallHall(({ services }) => set(services[0], { targetMinutes: { ordinary: 60, priority: 30 } }))
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card', { classId: 'priority' })
      hall.passes(SECOND)
      hall.gives('Mr Wu', 'household')
    }, targets)
    expect(called(hall, 3)).toEqual(['A003', 'A002', 'A001'])
  })

  test('[Q2] a target of the service for one class leaves the others theirs', () => {
    const targets = smallHall(({ services }) => set(services[0], { targetMinutes: { priority: 30 } }))
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Mr Li', 'id-card', { classId: 'priority' })
      hall.gives('Aunt Wang', 'id-card')
    }, targets)
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A002', dueAt: NINE + 20 * MINUTE })
  })

  test('[Q2] minutes may be fractions', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.gives('Aunt Wang', 'id-card')
      },
      smallHall(({ classes }) => set(classes[0], { targetMinutes: 0.5 })),
    )
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', dueAt: NINE + 30 * SECOND })
  })

  test('[Q2] the choice is a function of the hall alone: who asks, and when, changes nothing', () => {
    const arranged = (hall: RehearsedHall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'two')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card', { classId: 'priority' })
    }
    const now = given(arranged)
    const later = given(arranged)
    later.passes(50 * MINUTE)
    now.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A002' })
    later.when(chenJie, next('two')).happens({ type: 'ticketCalled', label: 'A002' })
  })
})

describe('every call says why', () => {
  test('[Q8] the rule’s name, when it was due, how many there were, and nobody overtaken', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
      hall.gives('Mrs Zhou', 'licence')
    })
    hall.when(wangMin, next()).happens({
      type: 'ticketCalled',
      reason: 'earliest-due',
      dueAt: NINE + 20 * MINUTE,
      candidates: 2,
      overtook: [],
      wentFirst: false,
      confirmArrival: true,
    })
  })

  test('[Q8] up to three who came earlier and still wait, oldest first', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      for (const visitor of ['Aunt Wang', 'Mr Li', 'Mrs Zhou', 'Uncle Sun']) {
        hall.gives(visitor, 'id-card')
        hall.passes(SECOND)
      }
      hall.gives('Grandma He', 'id-card', { classId: 'priority' })
    })
    hall.when(wangMin, next()).happens({
      type: 'ticketCalled',
      label: 'A005',
      candidates: 5,
      overtook: [idOf('Aunt Wang'), idOf('Mr Li'), idOf('Mrs Zhou')],
    })
  })

  test('[Q8] of the same service: those of another are not overtaken', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Mr Wu', 'household')
      hall.passes(SECOND)
      hall.gives('Grandma He', 'id-card', { classId: 'priority' })
    })
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A002', overtook: [] })
  })

  test('[Q8] who was called meanwhile is not overtaken any more', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'two')
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(SECOND)
      hall.gives('Mr Li', 'id-card')
      hall.calls(chenJie)
      hall.passes(SECOND)
      hall.gives('Grandma He', 'id-card', { classId: 'priority' })
    })
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A003', overtook: [idOf('Mr Li')] })
  })

  test('[Q8] the clerk reads labels', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Grandma He', 'id-card', { classId: 'priority' })
      hall.calls(wangMin)
    })
    expect(hall.rows('desk', 'one').get('current')).toMatchObject({
      label: 'A002',
      reason: 'earliest-due',
      overtook: ['A001'],
    })
  })

  test('[Q8] an automatic call gives the same reasons', () => {
    const hall = given(
      (hall) => {
        hall.seats(liuYang, 'one')
        hall.gives('Aunt Wang', 'id-card')
        hall.passes(20 * SECOND)
      },
      smallHall(({ counters }) => set(counters[0], { autoCallSeconds: 20 })),
    )
    hall.when(timer, next()).happens({ type: 'ticketCalled', reason: 'earliest-due', candidates: 1 })
  })
})

/** The labels that window 1 calls, one after the other. */
function called(hall: RehearsedHall, times: number): string[] {
  return Array.from({ length: times }, () => {
    hall.serves(wangMin)
    return hall.hall.tickets.get([...hall.hall.lastCalled].at(-1) ?? '')?.label ?? ''
  })
}
