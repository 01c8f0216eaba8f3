import { refuseTicket } from '@tingxu/server/domain/ticket-giving.ts'
import type { CommandOf } from '@tingxu/shared/commands.ts'
import type { ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { beforeOpening, given, NINE, type RehearsedHall } from '../helpers/hall.ts'
import { guide, idOf, kiosk, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const askFor = (serviceId: string, rest: Partial<CommandOf<'takeTicket'>> = {}): CommandOf<'takeTicket'> => {
  return { type: 'takeTicket', serviceIds: [serviceId], ...rest }
}

describe('while the day is open', () => {
  test('[D2] not before it is opened', () => {
    beforeOpening().when(kiosk, askFor('id-card')).isRefused('day-closed')
  })

  test('[D2] and not after it is closed', () => {
    given((hall) => hall.closesDay())
      .when(kiosk, askFor('id-card'))
      .isRefused('day-closed')
  })
})

describe('while tickets are not stopped', () => {
  test('[D2] a manager stops them for the whole hall', () => {
    const hall = given()
    hall.when(managerZhao, { type: 'stopTickets' }).happens({ type: 'ticketsStopped', serviceIds: null }).answers({})
    hall.when(kiosk, askFor('licence')).isRefused('tickets-stopped', { serviceId: 'licence' })
  })

  test('[D2] or for some services', () => {
    const hall = given()
    hall
      .when(managerZhao, { type: 'stopTickets', serviceIds: ['id-card'] })
      .happens({ type: 'ticketsStopped', serviceIds: ['id-card'] })
    hall.when(kiosk, askFor('id-card')).isRefused('tickets-stopped', { serviceId: 'id-card' })
    hall.when(kiosk, askFor('household')).happens({ type: 'ticketTaken' })
  })

  test('[D2] stopping more names only what is new', () => {
    const hall = given((hall) => stops(hall, ['id-card']))
    hall
      .when(managerZhao, { type: 'stopTickets', serviceIds: ['id-card', 'licence'] })
      .happens({ type: 'ticketsStopped', serviceIds: ['licence'] })
  })

  test('[D2] and lets them go on, one by one or all', () => {
    const hall = given((hall) => stops(hall, ['id-card', 'licence']))
    hall
      .when(managerZhao, { type: 'resumeTickets', serviceIds: ['id-card', 'household'] })
      .happens({ type: 'ticketsResumed', serviceIds: ['id-card'] })
      .answers({})
    hall.when(kiosk, askFor('id-card')).happens({ type: 'ticketTaken' })
    hall.when(managerZhao, { type: 'resumeTickets' }).happens({ type: 'ticketsResumed', serviceIds: null })
    hall.when(kiosk, askFor('licence')).happens({ type: 'ticketTaken' })
  })

  test('[D2] letting all go on ends a stop of the whole hall', () => {
    const hall = given((hall) => stops(hall))
    hall.when(managerZhao, { type: 'resumeTickets' }).happens({ type: 'ticketsResumed', serviceIds: null })
    hall.when(kiosk, askFor('licence')).happens({ type: 'ticketTaken' })
  })

  test('[D2] a stop ends with the day', () => {
    const hall = given((hall) => {
      stops(hall)
      stops(hall, ['id-card'])
      hall.closesDay()
      hall.opensDay()
    })
    hall.when(kiosk, askFor('id-card')).happens({ type: 'ticketTaken' })
  })

  test('[D2] stopping what is stopped and resuming what goes on stay quiet', () => {
    const hall = given((hall) => stops(hall, ['id-card']))
    hall.when(managerZhao, { type: 'stopTickets', serviceIds: ['id-card'] }).staysQuiet()
    hall.when(managerZhao, { type: 'resumeTickets', serviceIds: ['licence'] }).staysQuiet()
    stops(hall)
    hall.when(managerZhao, { type: 'stopTickets' }).staysQuiet()
    given().when(managerZhao, { type: 'resumeTickets' }).staysQuiet()
  })

  test('[D2] without a day there is nothing to stop', () => {
    beforeOpening().when(managerZhao, { type: 'stopTickets' }).isRefused('day-closed')
    beforeOpening().when(managerZhao, { type: 'resumeTickets' }).isRefused('day-closed')
  })
})

describe('while the service is not paused', () => {
  test('[D2] a pause gives no tickets, and those who wait are still called', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
    })
    hall
      .when(managerZhao, { type: 'pauseService', serviceId: 'id-card' })
      .happens({ type: 'servicePaused', serviceId: 'id-card' })
      .answers({})
    hall.when(kiosk, askFor('id-card')).isRefused('service-paused', { serviceId: 'id-card' })
    hall.when(wangMin, { type: 'callNext', counterId: 'one' }).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[D2] a pause lasts beyond the day, until it is taken back', () => {
    const hall = given((hall) => {
      hall.when(managerZhao, { type: 'pauseService', serviceId: 'id-card' }).isAccepted()
      hall.closesDay()
      hall.isAt(NINE + 24 * 3_600_000)
      hall.opensDay()
    })
    hall.when(kiosk, askFor('id-card')).isRefused('service-paused', { serviceId: 'id-card' })
    hall
      .when(managerZhao, { type: 'resumeService', serviceId: 'id-card' })
      .happens({ type: 'serviceResumed', serviceId: 'id-card' })
      .answers({})
    hall.when(kiosk, askFor('id-card')).happens({ type: 'ticketTaken' })
  })

  test('[D2] pausing twice and resuming twice stay quiet', () => {
    const hall = beforeOpening()
    hall.when(managerZhao, { type: 'resumeService', serviceId: 'id-card' }).staysQuiet()
    hall.when(managerZhao, { type: 'pauseService', serviceId: 'id-card' }).isAccepted()
    hall.when(managerZhao, { type: 'pauseService', serviceId: 'id-card' }).staysQuiet()
  })
})

describe('while the quota lasts', () => {
  const twoLicences = smallHall(({ services }) => set(services[2], { quota: 2 }))

  test('[D2] as many tickets as the quota says, and no more', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'licence')
      hall.gives('Mr Li', 'licence')
    }, twoLicences)
    hall.when(kiosk, askFor('licence')).isRefused('quota-used-up', { serviceId: 'licence', limit: 2 })
    hall.when(kiosk, askFor('id-card')).happens({ type: 'ticketTaken' })
  })

  test('[D2] a ticket cancelled before a call gives its place back', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'licence')
      hall.gives('Mr Li', 'licence')
      hall.cancels('Aunt Wang')
    }, twoLicences)
    hall.when(kiosk, askFor('licence')).happens({ type: 'ticketTaken' })
  })

  test('[D2] one cancelled after a call does not', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'licence')
      hall.gives('Mr Li', 'licence')
      hall.seats(wangMin, 'three')
      hall.calls(wangMin)
      hall.cancels('Aunt Wang')
    }, twoLicences)
    hall.when(kiosk, askFor('licence')).isRefused('quota-used-up', { serviceId: 'licence', limit: 2 })
  })

  test('[D2] a quota of none gives none', () => {
    const hall = given(
      () => {},
      smallHall(({ services }) => set(services[2], { quota: 0 })),
    )
    hall.when(kiosk, askFor('licence')).isRefused('quota-used-up', { serviceId: 'licence', limit: 0 })
  })

  test('[D2] the quota is of the date', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'licence')
      hall.gives('Mr Li', 'licence')
      hall.closesDay({ expireRest: true, reason: '停电' })
      hall.isAt(NINE + 24 * 3_600_000)
      hall.opensDay()
    }, twoLicences)
    hall.when(kiosk, askFor('licence')).happens({ type: 'ticketTaken', label: 'B01' })
  })
})

describe('what else shuts a service', () => {
  test('[D2] one that needs no ticket gives none', () => {
    const hall = given(() => {}, withoutTickets)
    hall.when(kiosk, askFor('household')).isRefused('no-ticket-needed', { serviceId: 'household' })
  })

  test('[D2] a class that the service does not offer', () => {
    given()
      .when(kiosk, askFor('household', { classId: 'priority' }))
      .isRefused('class-not-offered', { serviceId: 'household' })
  })

  test('[T2] a class that a person has to check is given by staff, never by a machine', () => {
    const hall = given()
    const veteran = askFor('id-card', { classId: 'veteran' })
    hall.when(kiosk, veteran).isRefused('class-not-offered', { serviceId: 'id-card' })
    hall.when(guide, veteran).happens({ type: 'ticketTaken', classId: 'veteran', channel: 'desk' })
    hall.when(managerZhao, veteran).happens({ type: 'ticketTaken', classId: 'veteran', channel: 'desk' })
  })

  test('[D2] a slip of an earlier visit is not known yet', () => {
    given()
      .when(kiosk, askFor('id-card', { passId: idOf('a slip') }))
      .isRefused('pass-invalid')
  })

  test('[J1] more matters on one ticket than anybody can see through', () => {
    const six = ['one', 'two', 'three', 'four', 'five', 'six']
    const hall = given(
      () => {},
      smallHall((draft) => {
        for (const id of six)
          draft.services.push({ ...(draft.services[0] as ServiceSettings), id, name: { zh: id, en: id } })
        for (const id of six) draft.counters[0]?.services.push({ serviceId: id, as: 'primary' })
      }),
    )
    hall.when(kiosk, { type: 'takeTicket', serviceIds: six }).isRefused('too-many-services', { limit: 5 })
  })
})

describe('which no comes first', () => {
  const stuck = smallHall((draft) => {
    set(draft, { hours: { tue: [['13:30', '17:00']] } })
    set(draft.services[1], { noTicket: { zh: '无需取号', en: 'No ticket needed' }, quota: 0 })
    set(draft.series[0], { first: 1, last: 1 })
  })
  const asked = askFor('household', { classId: 'priority', passId: idOf('a slip') })

  test('[D2] an unknown service, then an unknown class, before everything', () => {
    const hall = beforeOpening(() => {}, stuck)
    hall.when(kiosk, askFor('photo', { classId: 'vip' })).isRefused('not-found', { what: 'service' })
    hall.when(kiosk, askFor('household', { classId: 'vip' })).isRefused('not-found', { what: 'class' })
  })

  test('[D2] day-closed, tickets-stopped, service-paused, outside-hours, no-ticket-needed, class-not-offered, quota-used-up, pass-invalid, series-full', () => {
    const hall = beforeOpening((hall) => {
      hall.when(managerZhao, { type: 'pauseService', serviceId: 'household' }).isAccepted()
    }, stuck)
    const serviceId = 'household'
    hall.when(kiosk, asked).isRefused('day-closed')

    hall.opensDay()
    stops(hall, ['household'])
    hall.when(kiosk, asked).isRefused('tickets-stopped', { serviceId })

    hall.when(managerZhao, { type: 'resumeTickets' }).isAccepted()
    hall.when(kiosk, asked).isRefused('service-paused', { serviceId })

    hall.when(managerZhao, { type: 'resumeService', serviceId }).isAccepted()
    hall.when(kiosk, asked).isRefused('outside-hours', { serviceId, opensAt: NINE + 4.5 * 3_600_000 })

    hall.isAt(NINE + 5 * 3_600_000)
    hall.gives('Aunt Wang', 'id-card')
    hall.when(kiosk, asked).isRefused('no-ticket-needed', { serviceId })

    hall.publishes(smallHall((draft) => set(draft.services[1], { quota: 0 })))
    hall.when(kiosk, asked).isRefused('class-not-offered', { serviceId })
    hall.when(kiosk, { ...asked, classId: 'ordinary' }).isRefused('quota-used-up', { serviceId, limit: 0 })

    hall.publishes(smallHall((draft) => set(draft.series[0], { first: 1, last: 1 })))
    hall.when(kiosk, { ...asked, classId: 'ordinary' }).isRefused('pass-invalid')
    hall.when(kiosk, askFor('household')).isRefused('series-full', { serviceId })
  })

  test('[D2] of several services the first in the ticket’s order is named, by the weightier reason', () => {
    const { hall } = given(
      (hall) => {
        hall.when(managerZhao, { type: 'pauseService', serviceId: 'licence' }).isAccepted()
      },
      smallHall(({ services }) => set(services[0], { quota: 0 })),
    )
    const services = hall.settings?.services ?? []
    const asked = { at: NINE, actor: kiosk, classId: 'ordinary', channel: 'kiosk', person: null } as const
    expect(refuseTicket(hall, services, asked)).toEqual({ refused: 'service-paused', serviceId: 'licence' })
    expect(refuseTicket(hall, services.slice(0, 2), asked)).toMatchObject({
      refused: 'quota-used-up',
      serviceId: 'id-card',
    })
    expect(refuseTicket(hall, services.slice(1, 2), asked)).toBeNull()
  })
})

const withoutTickets: Settings = smallHall(({ services }) => {
  set(services[1], { noTicket: { zh: '无需取号，请直接到窗口', en: 'No ticket needed: please go to the counter' } })
})

function stops(hall: RehearsedHall, serviceIds?: string[]): void {
  hall.when(managerZhao, { type: 'stopTickets', ...(serviceIds && { serviceIds }) }).isAccepted()
}
