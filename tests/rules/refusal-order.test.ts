import { describe, test } from 'vitest'
import { type Asked, beforeOpening, given, type RehearsedHall } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const AT_COUNTER = ['callNext', 'recall', 'startService', 'markNoShow', 'finishService'] as const

describe.each(AT_COUNTER)('which no comes first at a counter: %s', (type) => {
  const wrongScreen = { type, counterId: 'one', expect: idOf('somebody else') } as const
  const rightScreen = { type, counterId: 'one' } as const

  test('[C1] an unknown counter', () => {
    given()
      .when(wangMin, { ...wrongScreen, counterId: 'nine' })
      .isRefused('not-found', { what: 'counter' })
  })

  test('[C1] a closed counter, whoever asks', () => {
    given().when(chenJie, wrongScreen).isRefused('counter-closed')
  })

  test('[C1] a paused one', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.pauses(wangMin)
    })
    hall.when(chenJie, wrongScreen).isRefused('counter-paused')
  })

  test('[C1] somebody else’s counter', () => {
    given(called).when(chenJie, wrongScreen).isRefused('not-your-counter')
    given(called).when(chenJie, rightScreen).isRefused('not-your-counter')
  })

  test('[C1] a screen that is out of date, before anything that the rule itself says', () => {
    given(called).when(wangMin, wrongScreen).isRefused('screen-out-of-date')
  })
})

describe('and then what the rule itself says', () => {
  test('[C2] counter-busy before outcome-needed', () => {
    const demanding = smallHall(({ services }) => set(services[0], { outcomeNeeded: true }))
    given(called, demanding)
      .when(wangMin, { type: 'callNext', counterId: 'one' })
      .isRefused('counter-busy', { label: 'A001' })
  })

  test('[C2] outcome-needed before queue-empty', () => {
    const demanding = smallHall(({ services }) => set(services[0], { outcomeNeeded: true }))
    const hall = given((hall) => {
      called(hall)
      hall.starts(wangMin)
    }, demanding)
    hall.when(wangMin, { type: 'callNext', counterId: 'one' }).isRefused('outcome-needed')
  })

  test('[C11] not-started, outcome-needed, materials-needed', () => {
    const demanding = smallHall(({ services }) => set(services[0], { outcomeNeeded: true }))
    const hall = given(called, demanding)
    const finish = { type: 'finishService', counterId: 'one' } as const
    hall.when(wangMin, finish).isRefused('not-started')
    hall.starts(wangMin)
    hall.when(wangMin, finish).isRefused('outcome-needed')
    hall.when(wangMin, { ...finish, outcome: 'missing-materials' }).isRefused('materials-needed')
  })
})

describe('an id that leads nowhere is told before everything', () => {
  test.each<[Asked, string]>([
    [{ type: 'stopTickets', serviceIds: ['id-card', 'photo'] }, 'service'],
    [{ type: 'resumeTickets', serviceIds: ['photo'] }, 'service'],
    [{ type: 'pauseService', serviceId: 'photo' }, 'service'],
    [{ type: 'resumeService', serviceId: 'photo' }, 'service'],
    [{ type: 'cancelTicket', ticketId: idOf('nobody') }, 'ticket'],
    [{ type: 'returnTicket', ticketId: idOf('nobody') }, 'ticket'],
    [{ type: 'closeCounter', counterId: 'nine' }, 'counter'],
    [{ type: 'stopAutoCall', counterId: 'nine' }, 'counter'],
  ])('[D2] %o', (command, what) => {
    beforeOpening().when(managerZhao, command).isRefused('not-found', { what })
  })

  test('[D1] tickets of a date before the last are known no more', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'id-card')
      hall.closesDay({ expireRest: true, reason: '下班' })
      hall.passes(24 * 3_600_000)
      hall.opensDay()
    })
    hall.when(kiosk, { type: 'cancelTicket', ticketId: idOf('Aunt Wang') }).isRefused('not-found', { what: 'ticket' })
  })
})

/** Wang Min has called Aunt Wang to window 1. */
function called(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.gives('Aunt Wang', 'id-card')
  hall.calls(wangMin)
}
