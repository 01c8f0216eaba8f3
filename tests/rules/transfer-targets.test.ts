import { describe, expect, test } from 'vitest'
import { given, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, liuYang, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'
import { licencesWait, next, send, sendAuntWang, served } from './visitor-sent-on.ts'

describe('to a counter or a clerk', () => {
  test('[C8] only that counter calls it, whatever it serves', () => {
    const hall = given((hall) => {
      served(hall)
      hall.seats(liuYang, 'two')
      hall.sends(wangMin, { counterId: 'three' })
    })
    expect(hall.ticketOf('Aunt Wang').state).toMatchObject({ reservedFor: { counterId: 'three' } })
    hall.when(liuYang, next('two')).isRefused('queue-empty')
    hall.when(wangMin, next('one')).isRefused('queue-empty')
    hall.when(chenJie, next('three')).happens({ type: 'ticketCalled', label: 'A001', serviceId: 'id-card' })
  })

  test('[C8] the event says for whom it is reserved', () => {
    given(served)
      .when(wangMin, { ...send, expect: idOf('Aunt Wang'), to: { counterId: 'three' }, place: 'first' })
      .happens({ type: 'ticketTransferred', serviceId: 'id-card', reservedFor: { counterId: 'three' }, place: 'first' })
  })

  test('[C8] only that clerk calls it, wherever she sits', () => {
    const hall = given((hall) => {
      served(hall)
      hall.seats(liuYang, 'two')
      hall.sends(wangMin, { staffId: liuYang.id })
    })
    hall.when(wangMin, next('one')).isRefused('queue-empty')
    hall.when(liuYang, next('two')).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[Q1] a reservation for a clerk follows her to another counter', () => {
    const hall = given((hall) => {
      served(hall)
      hall.closes(chenJie)
      hall.seats(liuYang, 'two')
      hall.sends(wangMin, { staffId: liuYang.id })
      hall.when(liuYang, { type: 'openCounter', counterId: 'three', takeOver: true }).isAccepted()
    })
    hall.when(wangMin, next('one')).isRefused('queue-empty')
    hall.when(liuYang, next('three')).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[Q1] it ends when the clerk leaves', () => {
    const hall = given((hall) => {
      served(hall)
      hall.seats(liuYang, 'two')
      hall.sends(wangMin, { staffId: liuYang.id })
      hall.closes(liuYang)
    })
    hall.when(wangMin, next('one')).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[Q1] or is replaced', () => {
    const hall = given((hall) => {
      served(hall)
      hall.sends(wangMin, { staffId: chenJie.id })
      hall.when(liuYang, { type: 'openCounter', counterId: 'three', takeOver: true }).isAccepted()
    })
    hall.when(liuYang, next('three')).isRefused('queue-empty')
    hall.when(wangMin, next('one')).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[Q1] one for a counter ends when it closes, also since its clerk sat down elsewhere', () => {
    const closed = given((hall) => {
      served(hall)
      hall.sends(wangMin, { counterId: 'three' }, { place: 'first' })
      hall.closes(chenJie)
    })
    closed.when(wangMin, next('one')).happens({ type: 'ticketCalled', label: 'A001', reason: 'transferred' })

    const moved = given((hall) => {
      served(hall)
      hall.sends(wangMin, { counterId: 'three' })
      hall.when(chenJie, { type: 'openCounter', counterId: 'two', takeOver: true }).isAccepted()
    })
    moved.when(wangMin, next('one')).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[Q1] also for one who came by phone and has yet to check in', () => {
    const checkingIn = smallHall((settings) => set(settings, { presence: { phone: true } }))
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'three')
      hall.gives('Aunt Wang', 'id-card', {}, { role: 'visitor', id: idOf('Aunt Wang') })
      hall.when(managerZhao, { ...sendAuntWang, to: { counterId: 'three' } }).isAccepted()
      hall.closes(chenJie)
      hall.confirms('Aunt Wang')
    }, checkingIn)
    hall.when(wangMin, next('one')).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[Q1] and not while it pauses, or gets another clerk', () => {
    const hall = given((hall) => {
      served(hall)
      hall.sends(wangMin, { counterId: 'three' })
      hall.pauses(chenJie)
      hall.when(liuYang, { type: 'openCounter', counterId: 'three', takeOver: true }).isAccepted()
    })
    hall.when(wangMin, next('one')).isRefused('queue-empty')
    hall.when(liuYang, { type: 'resumeCounter', counterId: 'three' }).isAccepted()
    hall.when(liuYang, next('three')).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[Q1] who is reserved and who is not are candidates of the counter alike', () => {
    const hall = given((hall) => {
      licencesWait(hall)
      hall.sends(wangMin, { counterId: 'three' })
    })
    hall.when(chenJie, next('three')).happens({ type: 'ticketCalled', label: 'A001', candidates: 3 })
  })

  test('[C8] not to a closed counter, nor to a clerk who does not sit anywhere', () => {
    const hall = given(served)
    const here = { ...send, expect: idOf('Aunt Wang') }
    hall.when(wangMin, { ...here, to: { counterId: 'two' } }).isRefused('counter-closed')
    hall.when(wangMin, { ...here, to: { staffId: liuYang.id } }).isRefused('clerk-not-seated')
  })

  test('[Q1] the desk marks who is reserved', () => {
    const hall = given((hall) => {
      licencesWait(hall)
      hall.sends(wangMin, { counterId: 'three' }, { place: 'first' })
    })
    const row = (visitor: string) => hall.rows('desk', 'three').get(`waiting:${idOf(visitor)}`)
    expect(row('Aunt Wang')).toMatchObject({ reserved: true, place: 'transferred', serviceId: 'id-card' })
    expect(row('Mrs Zhou')).toMatchObject({ reserved: false, place: null })
    expect(hall.rows('desk', 'three').get('queue')).toMatchObject({ waiting: 3 })
  })

  test('[V2] the visitor is counted at that counter', () => {
    const hall = given((hall) => {
      licencesWait(hall)
      hall.passes(SECOND)
      hall.sends(wangMin, { counterId: 'three' }, { place: 'last' })
    })
    expect(hall.rows('ticket', idOf('Aunt Wang')).get('ahead')).toMatchObject({ ahead: 2 })
  })

  test('[V2] or wherever that clerk is', () => {
    const hall = given((hall) => {
      licencesWait(hall)
      hall.passes(SECOND)
      hall.sends(wangMin, { staffId: chenJie.id }, { place: 'last' })
    })
    expect(hall.rows('ticket', idOf('Aunt Wang')).get('ahead')).toMatchObject({ ahead: 2 })
  })
})
