import { describe, expect, test } from 'vitest'
import { given, HOUR, MINUTE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const FIVE = ['Aunt Wang', 'Mr Li', 'Mrs Zhou', 'Uncle Sun', 'Miss Qian']

const nextLicence = (hall: RehearsedHall) => hall.when(kiosk, { type: 'takeTicket', serviceIds: ['licence'] })

/** All five labels of the licences have been given; the first three were served and left. */
function fiveGiven(): RehearsedHall {
  return given((hall) => {
    hall.seats(chenJie, 'three')
    for (const visitor of FIVE) hall.gives(visitor, 'licence')
    for (const _ of [1, 2, 3]) hall.serves(chenJie)
  })
}

describe('a label is a prefix and a padded number', () => {
  test('[N1] three digits from 1 to 999 unless said', () => {
    const hall = given()
    hall
      .when(kiosk, { type: 'takeTicket', serviceIds: ['id-card'] })
      .happens({ label: 'A001', type: 'ticketTaken', number: 1, round: 1 })
  })

  test('[N1] or as the series says', () => {
    const own = smallHall(({ series }) => set(series[1], { prefix: 'XK', first: 50, last: 1200, width: 4 }))
    nextLicence(given(() => {}, own)).happens({ type: 'ticketTaken', label: 'XK0050', number: 50 })
  })

  test('[N1] services may share a series', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'household')
      hall.gives('Mrs Zhou', 'id-card')
      hall.gives('Uncle Sun', 'licence')
    })
    expect(['Aunt Wang', 'Mr Li', 'Mrs Zhou', 'Uncle Sun'].map((visitor) => hall.labelOf(visitor))).toEqual([
      ...['A001', 'A002', 'A003', 'B01'],
    ])
  })
})

describe('numbers go up by one', () => {
  test('[N2] a new date begins at the first', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'licence')
      hall.closesDay({ expireRest: true, reason: '下班' })
      hall.passes(24 * HOUR)
      hall.opensDay()
    })
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B01', round: 1 })
  })

  test('[N3] no number is left out, not even for a ticket that was cancelled', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'licence')
      hall.cancels('Aunt Wang')
    })
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B02' })
  })

  test('[N3] a refused ticket uses no number up', () => {
    const hall = given()
    hall
      .when(kiosk, { type: 'takeTicket', serviceIds: ['licence'], classId: 'veteran' })
      .isRefused('class-not-offered', {
        serviceId: 'licence',
      })
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B01' })
  })
})

describe('after the last number a new round begins', () => {
  test('[N2] at the first number whose holder has left long enough ago', () => {
    const hall = fiveGiven()
    hall.passes(15 * SECOND)
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B01', number: 1, round: 2 })
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B02', number: 2, round: 2 })
  })

  test('[N2] a label is not given again less than undoSeconds after its holder left', () => {
    const hall = fiveGiven()
    hall.passes(15 * SECOND - 1)
    nextLicence(hall).isRefused('series-full', { serviceId: 'licence' })
    hall.passes(1)
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B01' })
  })

  test('[N2] labels of those who wait, are called or are served are skipped', () => {
    const hall = fiveGiven()
    hall.passes(MINUTE)
    hall.gives('Grandma He', 'licence')
    hall.gives('Mr Wu', 'licence')
    hall.gives('Ms Lin', 'licence')
    hall.calls(chenJie)
    expect(hall.stateOf('Uncle Sun')).toBe('called')
    nextLicence(hall).isRefused('series-full', { serviceId: 'licence' })
    hall.starts(chenJie)
    nextLicence(hall).isRefused('series-full', { serviceId: 'licence' })
    hall.finishes(chenJie)
    hall.passes(15 * SECOND)
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B04', round: 2 })
  })

  test('[N2] a label held at the end of a round is skipped, and the round after it begins', () => {
    const hall = fiveGiven()
    hall.serves(chenJie)
    hall.passes(MINUTE)
    for (const visitor of ['Grandma He', 'Mr Wu', 'Ms Lin', 'Dr Bai']) {
      hall.gives(visitor, 'licence')
      hall.cancels(visitor)
    }
    expect(hall.labelOf('Dr Bai')).toBe('B04')
    expect(hall.stateOf('Miss Qian')).toBe('waiting')
    hall.passes(MINUTE)
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B01', round: 3 })
  })

  test('[N2] a missed ticket keeps its label while it may return, and undoSeconds longer', () => {
    const hall = given((hall) => {
      hall.seats(chenJie, 'three')
      hall.gives('Aunt Wang', 'licence')
      hall.calls(chenJie)
      hall.misses(chenJie)
      for (const visitor of ['Mr Li', 'Mrs Zhou', 'Uncle Sun', 'Miss Qian']) {
        hall.gives(visitor, 'licence')
        hall.serves(chenJie)
      }
    })
    hall.passes(MINUTE)
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B02', round: 2 })
    hall.passes(59 * MINUTE + 15 * SECOND - 1)
    for (const label of ['B03', 'B04', 'B05']) nextLicence(hall).happens({ type: 'ticketTaken', label })
    nextLicence(hall).isRefused('series-full', { serviceId: 'licence' })
    hall.passes(1)
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B01', round: 3 })
  })

  test('[N2] a missed ticket that may not return any more frees its label at once', () => {
    const noReturns = smallHall(({ call, series }) => {
      set(call, { returnsMax: 0 })
      set(series[1], { last: 1 })
    })
    const hall = given((hall) => {
      hall.seats(chenJie, 'three')
      hall.gives('Aunt Wang', 'licence')
      hall.calls(chenJie)
      hall.misses(chenJie)
    }, noReturns)
    nextLicence(hall).isRefused('series-full', { serviceId: 'licence' })
    hall.passes(15 * SECOND)
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B01', round: 2 })
  })

  test.each([
    ['cancelled', (hall: RehearsedHall) => hall.cancels('Aunt Wang')],
    ['expired', (hall: RehearsedHall) => hall.closesDay({ expireRest: true, reason: '停电' })],
    ['a no-show', missedUntilClosing],
  ])('[N2] a ticket that is %s has left the hall', (_, leaves) => {
    const oneLabel = smallHall(({ series }) => set(series[1], { last: 1 }))
    const hall = given((hall) => hall.gives('Aunt Wang', 'licence'), oneLabel)
    leaves(hall)
    hall.when(managerZhao, { type: 'openDay' }).isAccepted()
    nextLicence(hall).isRefused('series-full', { serviceId: 'licence' })
    hall.passes(15 * SECOND)
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B01', round: 2 })
  })

  test('[N3] a label that was given again does not come back with its first holder, whatever settings say later', () => {
    const oneLabel = (returnsMax: number) => {
      return smallHall(({ call, series }) => {
        set(call, { returnsMax })
        set(series[1], { last: 1 })
      })
    }
    const hall = given((hall) => {
      hall.seats(chenJie, 'three')
      hall.gives('Aunt Wang', 'licence')
      hall.calls(chenJie)
      hall.misses(chenJie)
      hall.passes(MINUTE)
      hall.gives('Mr Li', 'licence')
    }, oneLabel(0))
    hall.publishes(oneLabel(2))
    hall.when(kiosk, { type: 'returnTicket', ticketId: idOf('Aunt Wang') }).isRefused('returns-used-up', { limit: 2 })
    expect([...hall.rows('board').keys()].filter((id) => id.startsWith('missed:'))).toEqual([])
  })
})

describe('when the range of a series changes', () => {
  const licences = (range: { first: number; last: number }) => smallHall(({ series }) => set(series[1], range))

  test('[S3] it goes on from its last number where that lies inside', () => {
    const hall = fiveGiven()
    hall.publishes(licences({ first: 1, last: 99 }))
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B06', round: 1 })
  })

  test('[S3] or from its new first where that lies beyond', () => {
    const hall = fiveGiven()
    hall.publishes(licences({ first: 50, last: 99 }))
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B50', round: 1 })
  })

  test('[S3] a range below what was given begins a new round', () => {
    const hall = fiveGiven()
    hall.passes(MINUTE)
    hall.publishes(licences({ first: 1, last: 3 }))
    nextLicence(hall).happens({ type: 'ticketTaken', label: 'B01', round: 2 })
  })
})

describe('a ticket keeps its label', () => {
  test('[N4] through a call, a no-show and a return', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.returns('Aunt Wang')
    })
    hall.when(wangMin, { type: 'callNext', counterId: 'one' }).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[N4] a published prefix is for new tickets', () => {
    const hall = given((hall) => hall.gives('Aunt Wang', 'id-card'))
    hall.publishes(smallHall(({ series }) => set(series[0], { prefix: 'C' })))
    expect(hall.labelOf('Aunt Wang')).toBe('A001')
    hall.when(kiosk, { type: 'takeTicket', serviceIds: ['id-card'] }).happens({ type: 'ticketTaken', label: 'C002' })
  })
})

function missedUntilClosing(hall: RehearsedHall): void {
  hall.seats(chenJie, 'three')
  hall.calls(chenJie)
  hall.misses(chenJie)
  hall.closesDay()
}
