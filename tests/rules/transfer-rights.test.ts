import { describe, expect, test } from 'vitest'
import { given, HOUR, shanghai } from '../helpers/hall.ts'
import { chenJie, idOf, liuYang, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'
import { next, send, sendAuntWang, served } from './visitor-sent-on.ts'

describe('who may send whom', () => {
  test('[C8] a manager anybody who waits', () => {
    const hall = given((hall) => {
      hall.seats(chenJie, 'three')
      hall.gives('Aunt Wang', 'id-card')
    })
    hall
      .when(managerZhao, { ...sendAuntWang, to: { serviceId: 'licence' } })
      .happens({ type: 'ticketTransferred', serviceId: 'licence' })
  })

  test('[C8] a clerk who waits for what her counter serves', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'id-card')
      hall.seats(chenJie, 'three')
    })
    hall.when(wangMin, { ...sendAuntWang, to: { serviceId: 'licence' } }).isRefused('counter-closed')
    hall.when(chenJie, { ...sendAuntWang, to: { serviceId: 'licence' } }).isRefused('not-your-counter')
    hall.seats(wangMin, 'one')
    hall.when(wangMin, { ...sendAuntWang, to: { serviceId: 'licence' } }).happens({ type: 'ticketTransferred' })
  })

  test.each([
    ['her counter', { counterId: 'three' }],
    ['herself', { staffId: chenJie.id }],
  ])('[C8] and one who was sent to %s, whatever they came for', (_, to) => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'id-card')
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'three')
    })
    hall.when(wangMin, { ...sendAuntWang, to }).happens({ type: 'ticketTransferred', reservedFor: to })
    hall.when(chenJie, { ...sendAuntWang, to: { serviceId: 'licence' } }).happens({ type: 'ticketTransferred' })
  })

  test('[C8] a held one its counter', () => {
    const hall = given((hall) => {
      served(hall)
      hall.holds(wangMin)
    })
    hall.when(chenJie, { ...sendAuntWang, to: { serviceId: 'licence' } }).isRefused('not-your-counter')
    hall
      .when(wangMin, { ...sendAuntWang, to: { serviceId: 'licence' } })
      .happens({ type: 'ticketTransferred', counterId: 'one', serviceId: 'licence' })
    expect(hall.rows('desk', 'one').get(`held:${idOf('Aunt Wang')}`)).toBeUndefined()
    hall.when(chenJie, next('three')).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[C7] one whose hold is over waits, and is sent like those who do', () => {
    const hall = given((hall) => {
      served(hall)
      hall.holds(wangMin)
      hall.passes(HOUR)
    })
    hall.when(managerZhao, { ...sendAuntWang, to: { serviceId: 'licence' } }).happens({ type: 'ticketTransferred' })
    hall.when(chenJie, next('three')).happens({ type: 'ticketCalled', label: 'A001', overtook: [] })
  })

  test('[C8] nobody who is at a counter by name, nor who is not in the hall', () => {
    const hall = given(served)
    hall.when(wangMin, { ...sendAuntWang, to: { serviceId: 'licence' } }).isRefused('wrong-state')
    hall.finishes(wangMin)
    hall.when(managerZhao, { ...sendAuntWang, to: { serviceId: 'licence' } }).isRefused('wrong-state')
  })

  test('[C8] nobody where nobody is', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'three')
    })
    hall.when(wangMin, { ...send, to: { serviceId: 'licence' } }).isRefused('wrong-state')
  })
})

describe('which no comes first', () => {
  test('[C8] whatever is not there: ticket, counter, service', () => {
    const hall = given(served)
    const stranger = { ...sendAuntWang, ticketId: idOf('nobody'), to: { serviceId: 'licence' } } as const
    hall.when(wangMin, stranger).isRefused('not-found', { what: 'ticket' })
    hall.when(wangMin, { type: 'transferTicket', to: { serviceId: 'licence' } }).isRefused('not-found', {
      what: 'ticket',
    })
    hall.when(chenJie, { ...send, to: { counterId: 'nine' } }).isRefused('not-found', { what: 'counter' })
    hall.when(chenJie, { ...send, to: { serviceId: 'photo' } }).isRefused('not-found', { what: 'service' })
    hall.when(chenJie, { ...sendAuntWang, to: { serviceId: 'photo' } }).isRefused('not-found', { what: 'service' })
  })

  test('[C8] then the counter, the screen, and what the rule itself says', () => {
    const hall = given(served)
    const toNobody = { ...send, to: { staffId: liuYang.id } } as const
    hall.when(wangMin, { ...toNobody, counterId: 'nine' }).isRefused('not-found', { what: 'counter' })
    hall.when(wangMin, { ...toNobody, counterId: 'two' }).isRefused('counter-closed')
    hall.when(chenJie, toNobody).isRefused('not-your-counter')
    hall.when(wangMin, { ...toNobody, expect: idOf('Mr Li') }).isRefused('screen-out-of-date')
    hall.when(wangMin, { ...toNobody, expect: idOf('Aunt Wang') }).isRefused('clerk-not-seated')
    hall.holds(wangMin)
    hall.pauses(wangMin)
    hall.when(wangMin, toNobody).isRefused('counter-paused')
    hall.when(wangMin, { ...sendAuntWang, to: { staffId: liuYang.id } }).isRefused('counter-paused')
  })
})

describe('where the desk may send somebody', () => {
  test('[C8] services that are offered with tickets, and other counters where somebody sits', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.seats(chenJie, 'three')
      },
      smallHall(({ services }) => set(services[1], { noTicket: { zh: '直接办理', en: 'No ticket needed' } })),
    )
    const targets = () => [...hall.rows('desk', 'one').keys()].filter((id) => id.startsWith('target:'))
    expect(targets()).toEqual(['target:service:id-card', 'target:service:licence', 'target:counter:three'])
    expect(hall.rows('desk', 'one').get('target:counter:three')).toEqual({
      ...{ kind: 'target-counter', id: 'three', number: 3, name: { zh: '企业开办窗口', en: 'New businesses' } },
    })
    hall.closes(chenJie)
    expect(targets()).toEqual(['target:service:id-card', 'target:service:licence'])
  })

  test('[C8] a day that has long closed keeps nobody reserved', () => {
    const hall = given((hall) => {
      served(hall)
      hall.sends(wangMin, { counterId: 'three' })
      hall.closesDay({ expireRest: true, reason: '下班' })
      hall.isAt(shanghai('2026-11-25 09:00'))
      hall.opensDay()
      hall.seats(chenJie, 'three')
    })
    expect(hall.rows('desk', 'three').get('queue')).toMatchObject({ waiting: 0 })
  })
})
