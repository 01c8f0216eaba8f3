import { describe, expect, test } from 'vitest'
import { given, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, timer, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const gone = { type: 'noteAbsence', counterId: 'one', staffId: wangMin.id } as const
const back = { type: 'notePresence', counterId: 'one', staffId: wangMin.id } as const

/** Wang Min sits at window 1, and her desk is followed. */
function atHerDesk(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.when(timer, back).isAccepted()
}

describe('a clerk whose desk nobody follows', () => {
  test('[K4] is noted as absent, and as back', () => {
    const hall = given(atHerDesk)
    hall.when(timer, gone).happens({ type: 'clerkAbsent', counterId: 'one', staffId: wangMin.id }).answers({})
    expect(hall.counter('one').clerk).toBe('absent')
    hall.when(timer, back).happens({ type: 'clerkPresent', counterId: 'one', staffId: wangMin.id }).answers({})
    expect(hall.counter('one').clerk).toBe('present')
  })

  test('[K4] twice stays quiet', () => {
    const hall = given(atHerDesk)
    hall.when(timer, back).staysQuiet()
    hall.when(timer, gone).isAccepted()
    hall.when(timer, gone).staysQuiet()
  })

  test('[K4] one who never followed it is not missed', () => {
    const hall = given((hall) => hall.seats(wangMin, 'one'))
    hall.when(timer, gone).staysQuiet()
  })

  test('[K4] nor one who does not sit there any more, or a counter that is not there', () => {
    const hall = given(atHerDesk)
    hall.when(timer, { ...gone, staffId: chenJie.id }).staysQuiet()
    hall.when(timer, { ...back, staffId: chenJie.id }).staysQuiet()
    hall.when(timer, { ...gone, counterId: 'nine' }).staysQuiet()
    hall.when(timer, { ...back, counterId: 'nine' }).staysQuiet()
    hall.closes(wangMin)
    hall.when(timer, gone).staysQuiet()
    hall.when(timer, back).staysQuiet()
  })

  test('[K4] whoever takes the counter over, or sits down there next, is looked for anew', () => {
    const hall = given((hall) => {
      atHerDesk(hall)
      hall.when(timer, gone).isAccepted()
      hall.when(chenJie, { type: 'openCounter', counterId: 'one', takeOver: true }).isAccepted()
    })
    expect(hall.counter('one').clerk).toBe('unknown')
    hall.when(timer, { ...back, staffId: chenJie.id }).isAccepted()
    hall.closes(chenJie)
    hall.seats(wangMin, 'one')
    expect(hall.counter('one').clerk).toBe('unknown')
  })
})

describe('a counter whose clerk is absent', () => {
  test('[K4] does not call by itself', () => {
    const hall = given(
      (hall) => {
        atHerDesk(hall)
        hall.gives('Aunt Wang', 'id-card')
        hall.passes(20 * SECOND)
      },
      smallHall(({ counters }) => set(counters[0], { autoCallSeconds: 20 })),
    )
    expect(hall.due()).toHaveLength(1)
    hall.when(timer, gone).isAccepted()
    expect(hall.due()).toEqual([])
    hall.when(timer, { type: 'callNext', counterId: 'one' }).isRefused('screen-out-of-date')
    hall.when(timer, back).isAccepted()
    hall.when(timer, { type: 'callNext', counterId: 'one' }).happens({ type: 'ticketCalled' })
  })

  test('[K4] is not counted on by screens, and calls all the same when its clerk presses', () => {
    const hall = given((hall) => {
      atHerDesk(hall)
      hall.gives('Mr Wu', 'household')
      hall.when(timer, gone).isAccepted()
    })
    expect(hall.rows('kiosk').get('service:household')).toMatchObject({ counters: [] })
    expect(hall.rows('ticket', idOf('Mr Wu')).get('ahead')).toMatchObject({ wait: null, counters: [] })
    hall.when(wangMin, { type: 'callNext', counterId: 'one' }).happens({ type: 'ticketCalled' })
  })
})
