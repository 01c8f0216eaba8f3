import type { ServedService } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { given, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, guide, idOf, liuYang, managerZhao, phone } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const next = { type: 'callNext', counterId: 'two' } as const

/** Window 2, which is for identity cards, helps with licences. */
const helping = (when?: ServedService['when']) =>
  smallHall((settings) => {
    settings.counters[1]?.services.push({ serviceId: 'licence', as: 'assist', ...(when && { when }) })
    settings.series[1] = { id: 'b', prefix: 'B' }
    set(settings.call, { returnAfter: 3 })
  })

/** Chen Jie sits at window 2. */
function seated(hall: RehearsedHall): void {
  hall.seats(chenJie, 'two')
}

function licences(hall: RehearsedHall, ...visitors: string[]): void {
  for (const visitor of visitors) {
    hall.gives(visitor, 'licence')
    hall.passes(SECOND)
  }
}

describe('while it is idle', () => {
  test('[Q5] a counter helps when it has nobody of its own', () => {
    const hall = given((hall) => {
      seated(hall)
      licences(hall, 'Mrs Zhou')
      hall.gives('Aunt Wang', 'id-card')
    }, helping('idle'))
    expect(hall.callsInTurn(chenJie, 1)).toEqual(['Aunt Wang'])
    hall.when(chenJie, next).happens({ type: 'ticketCalled', label: 'B001', reason: 'assist', candidates: 1 })
  })

  test('[Q5] so does one that was told nothing of when', () => {
    const hall = given((hall) => {
      seated(hall)
      licences(hall, 'Mrs Zhou')
      hall.gives('Aunt Wang', 'id-card')
    }, helping())
    expect(hall.callsInTurn(chenJie, 2)).toEqual(['Aunt Wang', 'Mrs Zhou'])
  })

  test('[Q7] a place that has not come yet is not lifted while it can help somebody', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(chenJie)
      hall.misses(chenJie)
      hall.returns('Aunt Wang')
      licences(hall, 'Mrs Zhou')
    }, helping('idle'))
    expect(hall.callsInTurn(chenJie, 2)).toEqual(['Mrs Zhou', 'Aunt Wang'])
  })

  test('[Q7] one that is lifted is somebody of its own, or somebody to help', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.seats(liuYang, 'three')
      licences(hall, 'Mrs Zhou')
      hall.gives('Aunt Wang', 'id-card')
      for (const clerk of [liuYang, chenJie]) {
        hall.calls(clerk)
        hall.misses(clerk)
      }
      hall.returns('Mrs Zhou')
      hall.returns('Aunt Wang')
    }, helping('idle'))
    expect(hall.callsInTurn(chenJie, 2)).toEqual(['Aunt Wang', 'Mrs Zhou'])
  })
})

describe('while somebody waits too long', () => {
  test('[Q5] over the minutes, and not at them', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        hall.gives('Mrs Zhou', 'licence')
        hall.passes(MINUTE)
        hall.gives('Aunt Wang', 'id-card')
        hall.passes(9 * MINUTE)
      },
      helping({ waitOver: 10 }),
    )
    hall.when(chenJie, next).happens({ type: 'ticketCalled', label: 'A001', candidates: 1 })
    hall.starts(chenJie)
    hall.finishes(chenJie)
    hall.when(chenJie, next).isRefused('queue-empty')
    hall.passes(1)
    hall.when(chenJie, next).happens({ type: 'ticketCalled', label: 'B001', reason: 'assist' })
  })

  test('[Q5] all of them are candidates then, like its own', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        hall.gives('Mrs Zhou', 'licence')
        hall.passes(10 * MINUTE)
        hall.gives('Aunt Wang', 'id-card')
        hall.passes(SECOND)
        hall.gives('Uncle Sun', 'licence')
      },
      helping({ waitOver: 10 }),
    )
    hall.when(chenJie, next).happens({ type: 'ticketCalled', label: 'B001', candidates: 3 })
    hall.starts(chenJie)
    hall.finishes(chenJie)
    hall.when(chenJie, next).happens({ type: 'ticketCalled', label: 'A001', candidates: 1 })
  })

  test('[Q5] counting only those who could be called', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        hall.seats(liuYang, 'three')
        licences(hall, 'Mrs Zhou', 'Uncle Sun', 'Dr Bai')
        hall.postpones('Mrs Zhou', 9)
        hall
          .when(managerZhao, { type: 'transferTicket', ticketId: idOf('Uncle Sun'), to: { counterId: 'three' } })
          .isAccepted()
        hall.passes(5 * MINUTE)
        hall.cancels('Dr Bai')
        licences(hall, 'Ms Lin')
        hall.passes(6 * MINUTE)
        hall.gives('Aunt Wang', 'id-card')
      },
      helping({ waitOver: 10 }),
    )
    hall.when(chenJie, next).happens({ type: 'ticketCalled', label: 'A001', candidates: 1 })
  })

  test('[Q5] one who goes first and has waited too long counts', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        hall.seats(liuYang, 'three')
        licences(hall, 'Mrs Zhou')
        hall.calls(liuYang)
        hall.starts(liuYang)
        hall.sends(liuYang, { serviceId: 'licence' }, { place: 'first' })
        hall.passes(11 * MINUTE)
        hall.gives('Aunt Wang', 'id-card')
      },
      helping({ waitOver: 10 }),
    )
    hall.when(chenJie, next).happens({ type: 'ticketCalled', label: 'B001', reason: 'transferred', candidates: 2 })
  })
})

describe('while too many wait', () => {
  test('[Q5] more than the number, and not that many', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        licences(hall, 'Mrs Zhou', 'Uncle Sun')
        hall.gives('Aunt Wang', 'id-card')
      },
      helping({ waitingOver: 2 }),
    )
    hall.when(chenJie, next).happens({ type: 'ticketCalled', label: 'A001', candidates: 1 })
    hall.starts(chenJie)
    hall.finishes(chenJie)
    hall.when(chenJie, next).isRefused('queue-empty')
    licences(hall, 'Dr Bai')
    hall.when(chenJie, next).happens({ type: 'ticketCalled', label: 'B001', reason: 'assist', candidates: 3 })
    hall.starts(chenJie)
    hall.finishes(chenJie)
    hall.when(chenJie, next).isRefused('queue-empty')
  })

  test('[Q5] those who asked to be called later, and those who are reserved, are not counted', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        hall.seats(liuYang, 'three')
        licences(hall, 'Mrs Zhou', 'Uncle Sun', 'Dr Bai', 'Ms Lin')
        hall.gives('Aunt Wang', 'id-card')
        hall.postpones('Mrs Zhou', 9)
        hall
          .when(managerZhao, { type: 'transferTicket', ticketId: idOf('Uncle Sun'), to: { counterId: 'three' } })
          .isAccepted()
      },
      helping({ waitingOver: 2 }),
    )
    hall.when(chenJie, next).happens({ type: 'ticketCalled', label: 'A001', candidates: 1 })
  })
})

describe('who is reserved for the counter', () => {
  test('[Q1] is called whatever the condition says, and for no help', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        licences(hall, 'Mrs Zhou')
        hall.gives('Aunt Wang', 'id-card')
        hall
          .when(managerZhao, { type: 'transferTicket', ticketId: idOf('Mrs Zhou'), to: { counterId: 'two' } })
          .isAccepted()
      },
      helping({ waitingOver: 5 }),
    )
    hall.when(chenJie, next).happens({ type: 'ticketCalled', label: 'B001', reason: 'earliest-due', candidates: 2 })
  })
})

describe('a counter that calls by itself', () => {
  const byItself = (when: ServedService['when']) => {
    const settings = helping(when)
    set(settings.counters[1], { autoCallSeconds: 20 })
    return settings
  }

  test('[C13] helps from the instant at which somebody has waited too long', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        hall.gives('Mrs Zhou', 'licence')
        hall.passes(MINUTE)
        hall.gives('Uncle Sun', 'licence')
        hall.postpones('Uncle Sun', 9)
      },
      byItself({ waitOver: 10 }),
    )
    expect(hall.due()).toMatchObject([{ at: NINE + 10 * MINUTE + 1, command: { type: 'callNext', counterId: 'two' } }])
  })

  test('[C13] does not wait for numbers, which the clock does not bring', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        licences(hall, 'Mrs Zhou')
      },
      byItself({ waitingOver: 2 }),
    )
    expect(hall.due()).toEqual([])
    licences(hall, 'Uncle Sun', 'Dr Bai')
    expect(hall.due()).toMatchObject([{ command: { type: 'callNext', counterId: 'two' } }])
  })

  test('[C13] has nobody to help while it is idle and nobody can be called', () => {
    const settings = byItself('idle')
    settings.presence = { phone: true }
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Xiao Chen', 'licence', {}, phone)
    }, settings)
    expect(hall.due()).toEqual([])
  })
})

describe('what the desk shows of it', () => {
  test('[Q5] that it helps, and not how many it might help', () => {
    const hall = given((hall) => {
      seated(hall)
      licences(hall, 'Mrs Zhou', 'Uncle Sun')
      hall.gives('Aunt Wang', 'id-card')
    }, helping('idle'))
    const desk = hall.rows('desk', 'two')
    expect(desk.get('service:licence')).toMatchObject({ as: 'assist' })
    expect(desk.get('service:id-card')).toMatchObject({ as: 'primary' })
    expect(desk.get('queue')).toMatchObject({
      waiting: 1,
      ticketIds: ['Aunt Wang', 'Mrs Zhou', 'Uncle Sun'].map((visitor) => idOf(visitor)),
    })
  })

  test('[Q5] the kiosk does not count on it', () => {
    const hall = given(seated, helping('idle'))
    expect(hall.rows('kiosk').get('service:licence')).toMatchObject({ counters: [] })
  })
})

describe('a service that was removed', () => {
  test('[S3] is helped with on, where it was then', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Mr Qin', 'licence', { classId: 'priority' }, guide)
    }, helping('idle'))
    hall.publishes(
      smallHall((settings) => {
        settings.services.splice(2)
        settings.counters.splice(2)
      }),
    )
    hall.when(chenJie, next).happens({ type: 'ticketCalled', label: 'B001', reason: 'assist' })
  })
})
