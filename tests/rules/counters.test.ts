import { describe, expect, test } from 'vitest'
import { beforeOpening, given, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, managerZhao, wangMin } from '../helpers/people.ts'

const open = (counterId: string) => ({ type: 'openCounter', counterId }) as const
const takeOver = (counterId: string) => ({ type: 'openCounter', counterId, takeOver: true }) as const
const close = (counterId: string) => ({ type: 'closeCounter', counterId }) as const
const pause = (counterId: string) => ({ type: 'pauseCounter', counterId, reason: '午休' }) as const
const resume = (counterId: string) => ({ type: 'resumeCounter', counterId }) as const

/** Wang Min sits at window 1. */
function seated(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
}

/** And has called Aunt Wang. */
function busy(hall: RehearsedHall): void {
  seated(hall)
  hall.gives('Aunt Wang', 'id-card')
  hall.calls(wangMin)
}

describe('sitting down', () => {
  test('[K1] seats a clerk, also before the day opens', () => {
    const hall = beforeOpening()
    hall
      .when(wangMin, open('one'))
      .happens({ type: 'counterOpened', counterId: 'one', staffId: wangMin.id })
      .answers({ counterId: 'one', staffId: wangMin.id })
    expect(hall.counter('one').state).toMatchObject({ name: 'open', staffId: wangMin.id, since: NINE })
  })

  test('[K1] a manager may sit down too', () => {
    given().when(managerZhao, open('two')).happens({ type: 'counterOpened', staffId: managerZhao.id })
  })

  test('[K1] where one sits already stays quiet, also paused', () => {
    const hall = given(seated)
    hall.when(wangMin, open('one')).staysQuiet()
    hall.when(wangMin, takeOver('one')).staysQuiet()
    hall.pauses(wangMin)
    hall.when(wangMin, open('one')).staysQuiet()
    expect(hall.counter('one').state.name).toBe('paused')
  })

  test('[K1] a counter that is not there', () => {
    given().when(wangMin, open('nine')).isRefused('not-found', { what: 'counter' })
  })
})

describe('a counter has one clerk', () => {
  test('[K1] taken by another, unless she takes it over', () => {
    const hall = given(seated)
    hall.passes(5 * SECOND)
    hall.when(chenJie, open('one')).isRefused('counter-taken', { since: NINE })
  })

  test('[K1] a take-over names both clerks in the log', () => {
    const hall = given(seated)
    hall.passes(5 * SECOND)
    hall
      .when(chenJie, takeOver('one'))
      .happens({ type: 'clerkReplaced', counterId: 'one', staffId: chenJie.id, replacedId: wangMin.id })
      .answers({ counterId: 'one', staffId: chenJie.id })
    expect(hall.counter('one').state).toMatchObject({ name: 'open', staffId: chenJie.id, since: NINE + 5 * SECOND })
    hall.when(wangMin, close('one')).isRefused('not-your-counter')
    hall.when(wangMin, open('two')).happens({ type: 'counterOpened' })
  })

  test('[K1] what is current there stays with the counter', () => {
    const hall = given(busy)
    hall.when(chenJie, takeOver('one')).happens({ type: 'clerkReplaced' })
    expect(hall.counter('one').currentId).toBe(idOf('Aunt Wang'))
    hall.when(wangMin, { type: 'startService', counterId: 'one' }).isRefused('not-your-counter')
    hall.when(chenJie, { type: 'startService', counterId: 'one' }).happens({ type: 'serviceStarted', label: 'A001' })
  })

  test('[K1] a take-over does not change open or paused', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.pauses(wangMin, '设备检修')
    })
    hall.when(chenJie, takeOver('one')).happens({ type: 'clerkReplaced' })
    expect(hall.counter('one').state).toMatchObject({ name: 'paused', staffId: chenJie.id, reason: '设备检修' })
  })
})

describe('a clerk has one counter', () => {
  test('[K1] sitting down elsewhere must be meant', () => {
    const hall = given(seated)
    hall.when(wangMin, open('two')).isRefused('already-seated', { counterId: 'one' })
  })

  test('[K1] the old counter closes then', () => {
    const hall = given(seated)
    hall
      .when(wangMin, takeOver('two'))
      .happens(
        { type: 'counterClosed', counterId: 'one', staffId: wangMin.id },
        { type: 'counterOpened', counterId: 'two', staffId: wangMin.id },
      )
      .answers({ counterId: 'two', staffId: wangMin.id })
    expect([hall.counter('one').state.name, hall.counter('two').state.name]).toEqual(['closed', 'open'])
  })

  test('[K1] also a paused one, and also to take over from another clerk', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.pauses(wangMin)
      hall.seats(chenJie, 'two')
    })
    hall
      .when(wangMin, takeOver('two'))
      .happens(
        { type: 'counterClosed', counterId: 'one' },
        { type: 'clerkReplaced', counterId: 'two', staffId: wangMin.id, replacedId: chenJie.id },
      )
  })

  test('[K1] but nobody leaves a counter where somebody is called or served', () => {
    const hall = given(busy)
    hall.when(wangMin, takeOver('two')).isRefused('counter-busy', { label: 'A001' })
  })

  test('[K1] of two hindrances her own seat is told first', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.seats(chenJie, 'two')
    })
    hall.when(wangMin, open('two')).isRefused('already-seated', { counterId: 'one' })
  })
})

describe('closing, pausing, going on', () => {
  test('[K2] a clerk closes the own counter', () => {
    const hall = given(seated)
    hall
      .when(wangMin, close('one'))
      .happens({ type: 'counterClosed', counterId: 'one', staffId: wangMin.id })
      .answers({})
    expect(hall.counter('one').state).toEqual({ name: 'closed' })
  })

  test('[K2] pauses it with a reason, and goes on', () => {
    const hall = given(seated)
    hall.passes(SECOND)
    hall.when(wangMin, pause('one')).happens({ type: 'counterPaused', counterId: 'one', reason: '午休' }).answers({})
    expect(hall.counter('one').state).toMatchObject({
      name: 'paused',
      reason: '午休',
      pausedAt: NINE + SECOND,
      since: NINE,
    })
    expect(hall.rows('board').get('counter:one')).toMatchObject({ state: 'paused' })
    hall.when(wangMin, resume('one')).happens({ type: 'counterResumed', counterId: 'one' }).answers({})
    expect(hall.counter('one').state).toMatchObject({ name: 'open', since: NINE })
  })

  test('[K2] not while somebody is called or served there', () => {
    const hall = given(busy)
    hall.when(wangMin, pause('one')).isRefused('counter-busy', { label: 'A001' })
    hall.when(wangMin, close('one')).isRefused('counter-busy', { label: 'A001' })
    hall.starts(wangMin)
    hall.when(wangMin, pause('one')).isRefused('counter-busy', { label: 'A001' })
    hall.when(wangMin, close('one')).isRefused('counter-busy', { label: 'A001' })
    hall.when(managerZhao, close('one')).isRefused('counter-busy', { label: 'A001' })
  })

  test('[K2] a paused counter closes too', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.pauses(wangMin)
    })
    hall.when(wangMin, close('one')).happens({ type: 'counterClosed' })
  })

  test('[K2] a paused counter calls nobody', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
      hall.pauses(wangMin)
    })
    hall.when(wangMin, { type: 'callNext', counterId: 'one' }).isRefused('counter-paused')
  })

  test('[K2] asking for what already is stays quiet', () => {
    const hall = given(seated)
    hall.when(wangMin, resume('one')).staysQuiet()
    hall.pauses(wangMin)
    hall.when(wangMin, pause('one')).staysQuiet()
    hall.when(wangMin, close('one')).isAccepted()
    hall.when(wangMin, close('one')).staysQuiet()
  })

  test('[K2] a closed counter is neither paused nor resumed', () => {
    const hall = given()
    hall.when(wangMin, pause('one')).isRefused('counter-closed')
    hall.when(wangMin, resume('one')).isRefused('counter-closed')
  })

  test('[K2] another clerk’s counter is not hers; a manager may close, pause and resume any', () => {
    const hall = given(seated)
    hall.when(chenJie, pause('one')).isRefused('not-your-counter')
    hall.when(chenJie, resume('one')).isRefused('not-your-counter')
    hall.when(chenJie, close('one')).isRefused('not-your-counter')
    hall.when(managerZhao, pause('one')).happens({ type: 'counterPaused' })
    hall.when(managerZhao, resume('one')).happens({ type: 'counterResumed' })
    hall.when(managerZhao, close('one')).happens({ type: 'counterClosed', staffId: wangMin.id })
  })

  test('[K2] a counter that is not there', () => {
    const hall = given()
    for (const asked of [pause('nine'), resume('nine'), close('nine')]) {
      hall.when(managerZhao, asked).isRefused('not-found', { what: 'counter' })
    }
  })
})
