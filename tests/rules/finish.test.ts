import type { CommandOf } from '@tingxu/shared/commands.ts'
import { OUTCOMES } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { given, MINUTE, NINE, type RehearsedHall } from '../helpers/hall.ts'
import { chenJie, idOf } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const finish = (rest: Partial<CommandOf<'finishService'>> = {}) => {
  return { type: 'finishService', counterId: 'three', ...rest } as const
}

/** Mrs Zhou has been called to window 3 about a licence. */
function called(hall: RehearsedHall): void {
  hall.seats(chenJie, 'three')
  hall.gives('Mrs Zhou', 'licence')
  hall.calls(chenJie)
}

/** And sits there. */
function serving(hall: RehearsedHall): void {
  called(hall)
  hall.starts(chenJie)
}

describe('finishing a matter', () => {
  test('[C11] it takes the id of the command that finished it, and the hall’s outcome unless told another', () => {
    const hall = given(serving)
    hall.passes(5 * MINUTE)
    hall
      .when(chenJie, finish(), idOf('the last press'))
      .happens({
        type: 'serviceFinished',
        ticketId: idOf('Mrs Zhou'),
        label: 'B01',
        counterId: 'three',
        serviceId: 'licence',
        outcome: 'done',
        matterId: idOf('the last press'),
      })
      .answers({ ticketId: idOf('Mrs Zhou'), label: 'B01', matterId: idOf('the last press') })
    expect(hall.ticketOf('Mrs Zhou').state).toEqual({
      name: 'finished',
      at: NINE + 5 * MINUTE,
      outcome: 'done',
      counterId: 'three',
    })
    expect(hall.counter('three')).toMatchObject({ currentId: null, finishedCount: 1 })
  })

  test.each(OUTCOMES)('[C11] the outcome may be %s', (outcome) => {
    const missingMaterials = ['lease']
    given(serving)
      .when(chenJie, finish({ outcome, missingMaterials }))
      .happens({ type: 'serviceFinished', outcome, missingMaterials })
  })

  test('[C11] kind, quantity, note and time go with it', () => {
    const told = { kind: 'instant', quantity: 3, noteId: idOf('a note'), endVisit: true, servedMs: 90_000 } as const
    given(serving)
      .when(chenJie, finish(told))
      .happens({ type: 'serviceFinished', ...told })
  })

  test('[C11] what was not told is not in the log', () => {
    const hall = given(serving)
    hall.when(chenJie, finish()).isAccepted()
    expect(Object.keys(hall.steps.at(-1)?.events[0] ?? {}).sort()).toEqual([
      ...['counterId', 'label', 'matterId', 'outcome', 'serviceId', 'ticketId', 'type'],
    ])
  })

  test('[C11] a ticket that is called and has not begun', () => {
    given(called)
      .when(chenJie, finish({ outcome: 'done' }))
      .isRefused('not-started')
  })

  test('[C11] a service may want to be told the outcome', () => {
    const hall = given(
      serving,
      smallHall(({ services }) => set(services[2], { outcomeNeeded: true })),
    )
    hall.when(chenJie, finish()).isRefused('outcome-needed')
    hall.when(chenJie, finish({ outcome: 'accepted' })).happens({ type: 'serviceFinished', outcome: 'accepted' })
  })

  test('[C11] what is missing must be named', () => {
    const hall = given(serving)
    hall.when(chenJie, finish({ outcome: 'missing-materials' })).isRefused('materials-needed')
    hall.when(chenJie, finish({ outcome: 'missing-materials', missingMaterials: [] })).isRefused('materials-needed')
    hall
      .when(chenJie, finish({ outcome: 'missing-materials', missingMaterials: ['identity', 'lease'] }))
      .happens({ type: 'serviceFinished', missingMaterials: ['identity', 'lease'] })
  })

  test('[C11] from the list of the service, and an unknown one is told first', () => {
    const unheardOf = finish({ outcome: 'missing-materials', missingMaterials: ['identity', 'photo'] })
    given(serving).when(chenJie, unheardOf).isRefused('not-found', { what: 'material' })
    given(called).when(chenJie, unheardOf).isRefused('not-found', { what: 'material' })
  })

  test('[C11] a service without a guide has no materials', () => {
    const hall = given((hall) => {
      hall.seats(chenJie, 'two')
      hall.gives('Uncle Sun', 'id-card')
      hall.calls(chenJie)
      hall.starts(chenJie)
    })
    hall
      .when(chenJie, {
        type: 'finishService',
        counterId: 'two',
        outcome: 'missing-materials',
        missingMaterials: ['lease'],
      })
      .isRefused('not-found', { what: 'material' })
  })

  test('[C11] it is over: finishing again finds nobody', () => {
    const hall = given((hall) => {
      serving(hall)
      hall.finishes(chenJie)
    })
    hall.when(chenJie, finish({ expect: idOf('Mrs Zhou') })).isRefused('screen-out-of-date')
    hall.when(chenJie, finish()).isRefused('wrong-state')
  })
})
