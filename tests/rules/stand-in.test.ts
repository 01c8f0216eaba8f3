import { describe, expect, test } from 'vitest'
import { given, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, liuYang, managerZhao, timer, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const next = { type: 'callNext', counterId: 'three' } as const

/** Window 3, which is for licences, stands in for household matters, which only window 1 has. */
const standingIn = smallHall(({ counters }) => set(counters[2], { standInFor: ['household'] }))

/** Liu Yang sits at window 3, Mr Wu waits for a household matter. */
function waits(hall: RehearsedHall): void {
  hall.seats(liuYang, 'three')
  hall.gives('Mr Wu', 'household')
}

/** Whether window 3 serves household matters now. */
function standsIn(hall: RehearsedHall): boolean {
  return hall.rows('desk', 'three').has('service:household')
}

describe('standing in', () => {
  test('[Q6] while no counter that has the service as primary is open', () => {
    const hall = given(waits, standingIn)
    hall.when(liuYang, next).happens({
      ...{ type: 'ticketCalled', label: 'A001', serviceId: 'household', reason: 'stand-in', candidates: 1 },
    })
  })

  test('[Q6] and not once one is', () => {
    const hall = given((hall) => {
      waits(hall)
      hall.seats(wangMin, 'one')
    }, standingIn)
    hall.when(liuYang, next).isRefused('queue-empty')
    hall.when(wangMin, { type: 'callNext', counterId: 'one' }).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[Q6] nor where another one that has it is', () => {
    const hall = given(
      (hall) => {
        waits(hall)
        hall.seats(chenJie, 'two')
      },
      smallHall(({ counters }) => {
        counters[1]?.services.push({ serviceId: 'household', as: 'primary' })
        set(counters[2], { standInFor: ['household'] })
      }),
    )
    expect(standsIn(hall)).toBe(false)
    hall.closes(chenJie)
    expect(standsIn(hall)).toBe(true)
  })

  test('[Q6] one that only helps with it is none that has it', () => {
    const hall = given(
      (hall) => {
        waits(hall)
        hall.seats(chenJie, 'two')
      },
      smallHall(({ counters }) => {
        counters[1]?.services.push({ serviceId: 'household', as: 'assist' })
        set(counters[2], { standInFor: ['household'] })
      }),
    )
    expect(standsIn(hall)).toBe(true)
  })

  test('[Q6] while it pauses', () => {
    const hall = given((hall) => {
      waits(hall)
      hall.seats(wangMin, 'one')
    }, standingIn)
    hall.pauses(wangMin)
    hall.when(liuYang, next).happens({ type: 'ticketCalled', reason: 'stand-in' })
  })

  test('[K4] while its clerk is absent, and not when she is back', () => {
    const hall = given((hall) => {
      waits(hall)
      hall.seats(wangMin, 'one')
      hall.when(timer, { type: 'notePresence', counterId: 'one', staffId: wangMin.id }).isAccepted()
    }, standingIn)
    expect(standsIn(hall)).toBe(false)
    hall.when(timer, { type: 'noteAbsence', counterId: 'one', staffId: wangMin.id }).isAccepted()
    expect(standsIn(hall)).toBe(true)
    hall.when(timer, { type: 'notePresence', counterId: 'one', staffId: wangMin.id }).isAccepted()
    expect(standsIn(hall)).toBe(false)
  })

  test('[K3] while it serves another list for now', () => {
    const hall = given((hall) => {
      waits(hall)
      hall.seats(wangMin, 'one')
    }, standingIn)
    hall.assigns('one', [{ serviceId: 'id-card', as: 'primary' }])
    expect(standsIn(hall)).toBe(true)
  })

  test('[K3] a counter with another list for now stands in all the same', () => {
    const hall = given(waits, standingIn)
    hall.assigns('three', [{ serviceId: 'id-card', as: 'primary' }])
    expect([...hall.rows('desk', 'three').keys()].filter((id) => id.startsWith('service:'))).toEqual([
      ...['service:id-card', 'service:household'],
    ])
  })

  test('[Q6] also for a service that nobody has as primary', () => {
    const hall = given(
      waits,
      smallHall(({ counters }) => {
        counters[0]?.services.pop()
        set(counters[2], { standInFor: ['household'] })
      }),
    )
    expect(hall.callsInTurn(liuYang, 1)).toEqual(['Mr Wu'])
  })

  test('[Q6] it serves as primary: those of all its services are candidates alike', () => {
    const hall = given((hall) => {
      hall.seats(liuYang, 'three')
      hall.gives('Mrs Zhou', 'licence')
      hall.passes(SECOND)
      hall.gives('Mr Wu', 'household')
      hall.passes(SECOND)
      hall.gives('Uncle Sun', 'licence')
    }, standingIn)
    expect(hall.callsInTurn(liuYang, 3)).toEqual(['Mrs Zhou', 'Mr Wu', 'Uncle Sun'])
  })

  test('[Q6] before it merely helps', () => {
    const hall = given(
      waits,
      smallHall(({ counters }) => {
        counters[2]?.services.push({ serviceId: 'household', as: 'assist', when: { waitingOver: 9 } })
        set(counters[2], { standInFor: ['household'] })
      }),
    )
    expect(hall.rows('desk', 'three').get('service:household')).toMatchObject({ as: 'stand-in' })
    hall.when(liuYang, next).happens({ type: 'ticketCalled', reason: 'stand-in' })
  })

  test('[Q8] of one who is reserved for it no stand-in is told', () => {
    const hall = given((hall) => {
      waits(hall)
      hall
        .when(managerZhao, { type: 'transferTicket', ticketId: idOf('Mr Wu'), to: { counterId: 'three' } })
        .isAccepted()
    }, standingIn)
    hall.when(liuYang, next).happens({ type: 'ticketCalled', reason: 'earliest-due' })
  })

  test('[Q6] screens count on it: kiosk, sign, phone', () => {
    const hall = given(waits, standingIn)
    expect(hall.rows('kiosk').get('service:household')).toMatchObject({ counters: [3] })
    expect(hall.rows('sign', 'one').get('service:household')).toMatchObject({ counters: [3] })
    expect(hall.rows('ticket', idOf('Mr Wu')).get('ahead')).toMatchObject({ counters: [{ number: 3 }] })
  })

  test('[S3] a service that was removed is stood in for where it was then', () => {
    const hall = given(waits, standingIn)
    hall.publishes(
      smallHall((settings) => {
        settings.services.splice(1, 1)
        settings.counters[0]?.services.pop()
      }),
    )
    hall.when(liuYang, next).happens({ type: 'ticketCalled', label: 'A001', reason: 'stand-in' })
  })
})
