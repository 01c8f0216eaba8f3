import type { CommandOf } from '@tingxu/shared/commands.ts'
import type { ServiceSettings } from '@tingxu/shared/settings.ts'
import type { Wait } from '@tingxu/shared/views.ts'
import { describe, expect, test } from 'vitest'
import { given, HOUR, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { guide, idOf, kiosk, managerZhao, phone, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const take: CommandOf<'takeTicket'> = { type: 'takeTicket', serviceIds: ['id-card'] }

/** The hall, with this said of identity cards. */
const cards = (change: Partial<ServiceSettings>) => smallHall(({ services }) => set(services[0], change))

describe('phones do not crowd out who is here', () => {
  /** So many of each wait for identity cards. */
  const waiting = (byPhone: number, here: number) => (hall: RehearsedHall) => {
    for (let number = 1; number <= byPhone; number++) hall.gives(`phone ${number}`, 'id-card', {}, phone)
    for (let number = 1; number <= here; number++) hall.gives(`visitor ${number}`, 'id-card')
  }

  test('[T2] when with this one more than their share, and more than five, came by phone', () => {
    const half = cards({ remoteShare: 0.5 })
    given(waiting(5, 5), half).when(phone, take).isRefused('remote-full', { serviceId: 'id-card' })
    given(waiting(5, 6), half).when(phone, take).happens({ type: 'ticketTaken', channel: 'phone' })
  })

  test('[T2] whatever their share while they are few', () => {
    const hall = given(waiting(4, 0), cards({ remoteShare: 0 }))
    hall.when(phone, take).happens({ type: 'ticketTaken' })
    hall.when(phone, take).isRefused('remote-full', { serviceId: 'id-card' })
  })

  test('[T2] few is what the hall says', () => {
    const hall = given(waiting(1, 0), cards({ remoteShare: 0, remoteMin: 2 }))
    hall.when(phone, take).happens({ type: 'ticketTaken' })
    hall.when(phone, take).isRefused('remote-full', { serviceId: 'id-card' })
  })

  test('[T2] who takes a ticket here is never refused for it, nor where there is no share', () => {
    given(waiting(5, 0), cards({ remoteShare: 0 }))
      .when(kiosk, take)
      .happens({ type: 'ticketTaken' })
    given(waiting(9, 0)).when(phone, take).happens({ type: 'ticketTaken' })
  })

  test('[T2] counted are those in the hall who have yet to be served there', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.gives('Xiao Ma', 'id-card', {}, phone)
        hall.cancels('Xiao Ma')
        hall.gives('Xiao Chen', 'id-card', { serviceIds: ['id-card', 'household'] }, phone)
        hall.gives('Xiao Lu', 'household', { serviceIds: ['household', 'id-card'] }, phone)
      },
      cards({ remoteShare: 0, remoteMin: 2 }),
    )
    hall.when(phone, take).isRefused('remote-full', { serviceId: 'id-card' })
    hall.serves(wangMin)
    hall.when(phone, take).happens({ type: 'ticketTaken' })
  })
})

describe('one person, one ticket', () => {
  const person = 'a hash of 13800001111'

  test('[T3] a second for the same service is refused, and the first is named', () => {
    const hall = given((hall) => hall.gives('Aunt Wang', 'id-card', { person }))
    expect(hall.ticketOf('Aunt Wang').person).toBe(person)
    hall.when(kiosk, { ...take, person }).isRefused('already-waiting', { serviceId: 'id-card', label: 'A001' })
  })

  test('[T3] for another service it is not, nor for another person, nor where nobody says who it is', () => {
    const hall = given((hall) => hall.gives('Aunt Wang', 'id-card', { person }))
    hall.when(kiosk, { ...take, serviceIds: ['household'], person }).happens({ type: 'ticketTaken', person })
    hall.when(kiosk, { ...take, person: 'a hash of 13900002222' }).happens({ type: 'ticketTaken' })
    hall.when(kiosk, take).happens({ type: 'ticketTaken' })
  })

  test('[T3] matters that are still to come count, those that are finished do not', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card', { serviceIds: ['id-card', 'household'], person })
    })
    hall
      .when(kiosk, { ...take, serviceIds: ['household'], person })
      .isRefused('already-waiting', { serviceId: 'household', label: 'A001' })
    hall.serves(wangMin)
    hall.when(kiosk, { ...take, person }).happens({ type: 'ticketTaken' })
  })

  test('[T3] who has left the hall may come again; who was missed and can return has not', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card', { person })
      hall.calls(wangMin)
      hall.misses(wangMin)
    })
    hall.when(kiosk, { ...take, person }).isRefused('already-waiting', { serviceId: 'id-card', label: 'A001' })
    hall.passes(HOUR + 1)
    hall.when(kiosk, { ...take, person }).happens({ type: 'ticketTaken' })
  })

  test('[T3] staff are not refused: a guide or a manager knows better', () => {
    for (const actor of [guide, managerZhao]) {
      const hall = given((hall) => hall.gives('Aunt Wang', 'id-card', { person }))
      hall.when(actor, { ...take, person }).happens({ type: 'ticketTaken', label: 'A002' })
    }
  })

  test('[D2] it is told before a quota that is used up, and after a class that is not offered', () => {
    const hall = given((hall) => hall.gives('Aunt Wang', 'id-card', { person }), cards({ quota: 1 }))
    hall.when(kiosk, { ...take, person, classId: 'veteran' }).isRefused('class-not-offered', { serviceId: 'id-card' })
    hall.when(kiosk, { ...take, person }).isRefused('already-waiting', { serviceId: 'id-card', label: 'A001' })
    hall.when(kiosk, take).isRefused('quota-used-up', { serviceId: 'id-card', limit: 1 })
  })
})

describe('by forecast', () => {
  /** Identity cards take six minutes and close at ten, with so much overtime. */
  const untilTen = (overtimeMinutes: number) =>
    cards({ hours: { tue: [['08:30', '10:00']] }, ends: { forecast: { overtimeMinutes } } })

  test('[D3] tickets are given until whoever came would be served past closing time', () => {
    const hall = given((hall) => hall.seats(wangMin, 'one'), untilTen(0))
    hall.isAt(NINE + 54 * MINUTE)
    hall.when(kiosk, take).happens({ type: 'ticketTaken' })
    hall.isAt(NINE + 54 * MINUTE + SECOND)
    hall.when(kiosk, take).isRefused('closing-soon', {
      ...{ serviceId: 'id-card', at: NINE + HOUR, wait: shownWait(hall) },
    })
  })

  test('[D3] and the overtime allowed', () => {
    const hall = given((hall) => hall.seats(wangMin, 'one'), untilTen(5))
    hall.isAt(NINE + 58 * MINUTE)
    hall.when(kiosk, take).happens({ type: 'ticketTaken' })
  })

  test('[D3] the longer the queue, the sooner', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      for (let number = 1; number <= 20; number++) hall.gives(`visitor ${number}`, 'id-card')
    })
    hall.publishes(untilTen(0))
    hall.when(kiosk, take).isRefused('closing-soon', {
      ...{ serviceId: 'id-card', at: NINE + HOUR, wait: shownWait(hall) },
    })
    expect(hall.rows('kiosk').get('service:id-card')).toMatchObject({ shut: { why: 'closing-soon' } })
  })

  test('[D3] not where nobody serves, so that nothing is known, or where the hours have no end', () => {
    const nobody = given(() => {}, untilTen(0))
    nobody.isAt(NINE + 59 * MINUTE)
    nobody.when(kiosk, take).happens({ type: 'ticketTaken', wait: null })

    const always = given(
      (hall) => hall.seats(wangMin, 'one'),
      cards({ hours: null, ends: { forecast: { overtimeMinutes: 0 } } }),
    )
    always.when(kiosk, take).happens({ type: 'ticketTaken' })
  })

  test('[D3] the hall’s hours, where the service has none of its own', () => {
    const hall = given(
      (hall) => hall.seats(wangMin, 'one'),
      smallHall((settings) => {
        settings.hours = { tue: [['08:30', '10:00']] }
        set(settings.services[0], { ends: { forecast: { overtimeMinutes: 0 } } })
      }),
    )
    hall.isAt(NINE + 59 * MINUTE)
    hall.when(kiosk, take).isRefused('closing-soon', {
      ...{ serviceId: 'id-card', at: NINE + HOUR, wait: shownWait(hall) },
    })
  })

  test('[D2] it is told after a phone’s share', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.gives('Xiao Chen', 'id-card', {}, phone)
      },
      cards({
        ...{ hours: { tue: [['08:30', '10:00']] }, ends: { forecast: { overtimeMinutes: 0 } } },
        ...{ remoteShare: 0, remoteMin: 1 },
      }),
    )
    hall.isAt(NINE + 59 * MINUTE)
    hall.when(phone, take).isRefused('remote-full', { serviceId: 'id-card' })
  })
})

describe('until a time', () => {
  test('[D3] tickets are given, and from then on not, though the hours go on', () => {
    const hall = given(() => {}, cards({ ends: { at: '09:30' } }))
    hall.isAt(NINE + 30 * MINUTE - 1)
    hall.when(kiosk, take).happens({ type: 'ticketTaken' })
    hall.isAt(NINE + 30 * MINUTE)
    hall.when(kiosk, take).isRefused('outside-hours', { serviceId: 'id-card', opensAt: NINE + 15 * HOUR })
  })

  test('[D3] or to the end', () => {
    const hall = given(() => {}, cards({ ends: 'never' }))
    hall.isAt(NINE + 14 * HOUR)
    hall.when(kiosk, take).happens({ type: 'ticketTaken' })
  })
})

describe('who needs no ticket', () => {
  const count = { type: 'countDiversion', serviceId: 'id-card' } as const

  test('[T5] is told so and counted', () => {
    const hall = given(() => {}, cards({ noTicket: { zh: '请直接到自助区', en: 'Please go to the machines' } }))
    hall.when(kiosk, take).isRefused('no-ticket-needed', { serviceId: 'id-card' })
    hall.when(kiosk, count).happens({ type: 'diversionCounted', serviceId: 'id-card' }).answers({})
    hall.when(guide, count).happens({ type: 'diversionCounted', serviceId: 'id-card' })
    expect(hall.hall.tallies.get('id-card')).toMatchObject({ diverted: 2, taken: 0 })
  })

  test('[T5] not of a service that is not there', () => {
    given()
      .when(kiosk, { ...count, serviceId: 'photo' })
      .isRefused('not-found', { what: 'service' })
  })

  test('[V2] a visitor reads who came later and was called before, by kinds', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.serves(wangMin)
      hall.gives('Mr Li', 'id-card')
      hall.passes(SECOND)
      for (const visitor of ['Miss Qian', 'Dr Bai', 'Mrs Hu']) hall.gives(visitor, 'id-card', { classId: 'priority' })
      hall
        .when(wangMin, { type: 'callTicket', counterId: 'one', ticketId: idOf('Mrs Hu'), reason: '赶火车' })
        .isAccepted()
      hall.starts(wangMin)
      hall.serves(wangMin)
      hall.serves(wangMin)
    })
    expect(hall.rows('ticket', idOf('Mr Li')).get('ahead')).toMatchObject({
      overtaken: [
        { reason: 'chosen', count: 1 },
        { reason: 'earliest-due', count: 2 },
      ],
    })
  })
})

/** The wait that the kiosk shows. */
function shownWait(hall: RehearsedHall): Wait {
  const row = hall.rows('kiosk').get('load:id-card')
  return row?.kind === 'load' ? row.wait : null
}
