import type { CommandOf } from '@tingxu/shared/commands.ts'
import { describe, expect, test } from 'vitest'
import { beforeOpening, given, HOUR, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, liuYang, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const next = (counterId: string) => ({ type: 'callNext', counterId }) as const
/** Window 2, which is for identity cards, is to serve household matters for now. */
const household: CommandOf<'assignServices'> = {
  type: 'assignServices',
  counterId: 'two',
  services: [{ serviceId: 'household', as: 'primary' }],
}

/** Window 2 serves household matters for an hour, while one of each waits. */
function assigned(hall: RehearsedHall): void {
  hall.seats(chenJie, 'two')
  hall.gives('Aunt Wang', 'id-card')
  hall.passes(SECOND)
  hall.gives('Mr Wu', 'household')
  hall.assigns('two', household.services, { until: NINE + HOUR })
}

describe('another list for now', () => {
  test('[K3] takes the place of the counter’s own, for the next call on', () => {
    const hall = given((hall) => {
      hall.seats(chenJie, 'two')
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(SECOND)
      hall.gives('Mr Wu', 'household')
    })
    hall
      .when(managerZhao, household)
      .happens({ type: 'servicesAssigned', counterId: 'two', services: household.services })
      .answers({})
    hall.when(chenJie, next('two')).happens({ type: 'ticketCalled', label: 'A002', candidates: 1 })
  })

  test('[K3] leaves whoever is at the counter there', () => {
    const hall = given((hall) => {
      hall.seats(chenJie, 'two')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(chenJie)
    })
    hall.when(managerZhao, household).happens({ type: 'servicesAssigned' })
    hall.starts(chenJie)
    hall.finishes(chenJie)
  })

  test('[K3] may help with something, under conditions of its own', () => {
    const hall = given((hall) => {
      hall.seats(chenJie, 'two')
      hall.gives('Mr Wu', 'household')
      hall.assigns('two', [
        { serviceId: 'id-card', as: 'primary' },
        { serviceId: 'household', as: 'assist', when: { waitOver: 5 } },
      ])
    })
    hall.when(chenJie, next('two')).isRefused('queue-empty')
    hall.passes(5 * MINUTE + 1)
    hall.when(chenJie, next('two')).happens({ type: 'ticketCalled', label: 'A001', reason: 'assist' })
  })

  test('[K3] ends at its instant', () => {
    const hall = given(assigned)
    hall.isAt(NINE + HOUR - 1)
    hall.when(chenJie, next('two')).happens({ type: 'ticketCalled', label: 'A002' })
    hall.starts(chenJie)
    hall.finishes(chenJie)
    hall.isAt(NINE + HOUR)
    hall.when(chenJie, next('two')).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[K3] or with the day', () => {
    const hall = given((hall) => {
      hall.assigns('two', household.services)
      hall.closesDay()
      hall.opensDay()
      hall.seats(chenJie, 'two')
      hall.gives('Aunt Wang', 'id-card')
    })
    hall.when(chenJie, next('two')).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[K3] and not because settings are published', () => {
    const hall = given(assigned)
    hall.publishes(smallHall())
    hall.when(chenJie, next('two')).happens({ type: 'ticketCalled', label: 'A002' })
  })

  test('[K3] screens follow it: kiosk, sign, desk', () => {
    const hall = given((hall) => {
      assigned(hall)
      hall.seats(wangMin, 'one')
    })
    const shown = () => ({
      kiosk: hall.rows('kiosk').get('service:household'),
      sign: [...hall.rows('sign', 'two').keys()].filter((id) => id.startsWith('service:')),
      desk: hall.rows('desk', 'two').get('counter'),
    })
    expect(shown()).toMatchObject({
      ...{ kiosk: { counters: [1, 2] }, sign: ['service:household'], desk: { assigned: { until: NINE + HOUR } } },
    })
    hall.isAt(NINE + HOUR)
    expect(shown()).toMatchObject({ kiosk: { counters: [1] }, sign: ['service:id-card'], desk: { assigned: null } })
  })

  test('[K2] a sign sends people to the nearest window that serves the same, the lower number first', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(liuYang, 'three')
      hall.assigns('two', household.services)
      hall.assigns('three', household.services)
    })
    expect(hall.rows('sign', 'two').get('service:household')).toMatchObject({ counters: [1, 3] })
  })

  test('[C13] when a list ends, a counter that calls by itself has whom it stands in for no more, or again', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.seats(liuYang, 'three')
        hall.assigns('one', [{ serviceId: 'licence', as: 'primary' }])
        hall.seats(chenJie, 'two')
        hall.assigns('two', household.services, { until: NINE + 10 * MINUTE })
        hall.gives('Mr Wu', 'household')
      },
      smallHall(({ counters }) => set(counters[2], { standInFor: ['household'], autoCallSeconds: 20 })),
    )
    hall.passes(MINUTE)
    expect(hall.due()).toMatchObject([{ at: NINE + 10 * MINUTE, command: { type: 'callNext', counterId: 'three' } }])
    hall.isAt(NINE + 10 * MINUTE)
    hall.when(liuYang, next('three')).happens({ type: 'ticketCalled', label: 'A001', reason: 'stand-in' })
  })

  test('[C13] nor does one whose own list ends forget whom that brings', () => {
    const hall = given(
      (hall) => {
        hall.seats(chenJie, 'two')
        hall.gives('Aunt Wang', 'id-card')
        hall.assigns('two', household.services, { until: NINE + 10 * MINUTE })
      },
      smallHall(({ counters }) => set(counters[1], { autoCallSeconds: 20 })),
    )
    expect(hall.due()).toMatchObject([{ at: NINE + 10 * MINUTE, command: { type: 'callNext', counterId: 'two' } }])
  })
})

describe('which no comes first', () => {
  test('[K3] an unknown counter or service, a day that is closed, an instant that has passed', () => {
    const hall = beforeOpening()
    hall.when(managerZhao, { ...household, counterId: 'nine' }).isRefused('not-found', { what: 'counter' })
    hall
      .when(managerZhao, { ...household, services: [{ serviceId: 'photo', as: 'primary' }] })
      .isRefused('not-found', { what: 'service' })
    hall.when(managerZhao, { ...household, until: NINE }).isRefused('day-closed')
    hall.opensDay()
    hall.when(managerZhao, { ...household, until: NINE }).isRefused('until-passed')
    hall.when(managerZhao, { ...household, until: NINE + 1 }).happens({ type: 'servicesAssigned', until: NINE + 1 })
  })

  test('[K3] a service that would have no counter left, unless it is meant so', () => {
    const hall = given()
    const alone = { ...household, counterId: 'three' }
    hall.when(managerZhao, alone).isRefused('nobody-serves', { serviceId: 'licence' })
    hall.when(managerZhao, { ...alone, anyway: true }).happens({ type: 'servicesAssigned', counterId: 'three' })
  })

  test('[K3] also where it would only help with it', () => {
    given()
      .when(managerZhao, {
        ...{ type: 'assignServices', counterId: 'three' },
        services: [{ serviceId: 'licence', as: 'assist' }],
      })
      .isRefused('nobody-serves', { serviceId: 'licence' })
  })

  test('[K3] and not where it keeps it, another has it, or somebody stands in', () => {
    const kept = { ...household, counterId: 'one', services: [{ serviceId: 'household', as: 'primary' as const }] }
    given().when(managerZhao, kept).happens({ type: 'servicesAssigned' })

    const lent = given((hall) => hall.assigns('two', [{ serviceId: 'licence', as: 'primary' }]))
    lent.when(managerZhao, { ...household, counterId: 'three' }).happens({ type: 'servicesAssigned' })

    const stoodIn = given(
      () => {},
      smallHall(({ counters }) => set(counters[0], { standInFor: ['licence'] })),
    )
    stoodIn.when(managerZhao, { ...household, counterId: 'three' }).happens({ type: 'servicesAssigned' })
  })

  test('[K3] a list that has ended counts as none', () => {
    const hall = given((hall) => {
      hall.assigns('two', [{ serviceId: 'licence', as: 'primary' }], { until: NINE + MINUTE })
      hall.passes(MINUTE)
    })
    hall.when(managerZhao, { ...household, counterId: 'three' }).isRefused('nobody-serves', { serviceId: 'licence' })
  })

  test('[K3] services that were removed, or need no ticket, want for nobody', () => {
    const hall = given()
    hall.publishes(
      smallHall((settings) => {
        settings.services.splice(2)
        set(settings.counters[2], { services: [] })
        set(settings.services[0], { noTicket: { zh: '直接办理', en: 'No ticket needed' } })
        set(settings.counters[0], { services: [{ serviceId: 'household', as: 'primary' }] })
      }),
    )
    hall.when(managerZhao, { ...household, counterId: 'three' }).happens({ type: 'servicesAssigned' })
    hall.when(managerZhao, household).happens({ type: 'servicesAssigned' })
  })

  test('[K3] the same again stays quiet; another end, or the same after its end, is another list', () => {
    const hall = given((hall) => hall.assigns('two', household.services, { until: NINE + MINUTE }))
    hall.when(managerZhao, { ...household, until: NINE + MINUTE }).staysQuiet()
    hall.when(managerZhao, household).happens({ type: 'servicesAssigned' })
    hall.when(managerZhao, household).staysQuiet()
    hall.assigns('two', household.services, { until: NINE + MINUTE })
    hall.passes(MINUTE)
    hall.when(managerZhao, { ...household, until: NINE + HOUR }).happens({ type: 'servicesAssigned' })
  })

  test('[K3] nobody’s ticket is lost by it', () => {
    const hall = given(assigned)
    expect(hall.hall.tickets.get(idOf('Aunt Wang'))?.state.name).toBe('waiting')
  })
})
