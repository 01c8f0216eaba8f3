import { join } from 'node:path'
import type { Step } from '@tingxu/server/domain/events.ts'
import { visitsInto } from '@tingxu/server/followers/visits-target.ts'
import { memoryHallLog } from '@tingxu/server/store/memory-hall-log.ts'
import { openReports } from '@tingxu/server/store/reports.ts'
import { describe, expect, onTestFinished, test } from 'vitest'
import { given, MINUTE, NINE, type RehearsedHall } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, wangMin } from '../helpers/people.ts'
import { tablesOf } from './tables-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What was counted of these steps: all at once, or one at a time as they come. */
async function visitsOf(steps: readonly Step[], atOnce = steps.length) {
  const path = join(temporaryFolder(), 'reports.db')
  const reports = openReports(path)
  onTestFinished(() => reports.close())
  const target = await visitsInto(reports, memoryHallLog())
  for (let from = 0; from < steps.length; from += atOnce) target.follow('linjiang', steps.slice(from, from + atOnce))
  return tablesOf(path).visits.sort((a, b) => (a.label < b.label ? -1 : a.matter - b.matter))
}

/** Aunt Wang is being served at window 1 with her identity card, since five minutes past nine. */
function served(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.seats(chenJie, 'three')
  hall.gives('Aunt Wang', 'id-card')
  hall.passes(5 * MINUTE)
  hall.calls(wangMin)
  hall.starts(wangMin)
}

/** Wang Min takes back what she did last. */
function takesBack(hall: RehearsedHall): void {
  const commandId = hall.steps.at(-1)?.commandId ?? ''
  hall.when(wangMin, { type: 'undo', counterId: 'one', commandId }).isAccepted()
}

const minute = (minutes: number) => NINE + minutes * MINUTE

describe('time of service, holds excluded', () => {
  test('[C7] the time for which a place was kept is not service', async () => {
    const hall = given(served)
    hall.passes(2 * MINUTE)
    hall.when(wangMin, { type: 'holdTicket', counterId: 'one', minutes: 30 }).isAccepted()
    hall.passes(10 * MINUTE)
    hall.when(wangMin, { type: 'resumeTicket', counterId: 'one', ticketId: hall.ticketOf('Aunt Wang').id }).isAccepted()
    hall.passes(MINUTE)
    hall.finishes(wangMin)
    expect(await visitsOf(hall.steps)).toMatchObject([
      { started_at: minute(5), ended_at: minute(18), held_ms: 10 * MINUTE, held_at: null },
    ])
  })

  test('[C7] nor is the wait after a hold that ended, until the visitor is back at the counter', async () => {
    const hall = given(served)
    hall.when(wangMin, { type: 'holdTicket', counterId: 'one', minutes: 5 }).isAccepted()
    hall.passes(7 * MINUTE)
    hall.calls(wangMin)
    hall.passes(MINUTE)
    hall.starts(wangMin)
    hall.passes(2 * MINUTE)
    hall.finishes(wangMin)
    expect(await visitsOf(hall.steps)).toMatchObject([
      { first_called_at: minute(5), started_at: minute(5), held_ms: 8 * MINUTE, ended_at: minute(15), calls: 2 },
    ])
  })
})

describe('one row a matter', () => {
  test('[J1] a further matter waits from the end of the one before', async () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.when(kiosk, { type: 'takeTicket', serviceIds: ['id-card', 'household'] }, idOf('Aunt Wang')).isAccepted()
      hall.passes(5 * MINUTE)
      hall.serves(wangMin)
      hall.passes(3 * MINUTE)
      hall.serves(wangMin)
    })
    expect(await visitsOf(hall.steps)).toMatchObject([
      { matter: 1, service_id: 'id-card', queued_at: minute(0), first_called_at: minute(5), ending: 'finished' },
      { matter: 2, service_id: 'household', queued_at: minute(5), first_called_at: minute(8), ending: 'finished' },
    ])
  })

  test('[C8] a transfer to another service ends the matter and begins another', async () => {
    const hall = given(served)
    const to = { serviceId: 'licence' }
    const expected = hall.ticketOf('Aunt Wang').id
    hall.when(wangMin, { type: 'transferTicket', counterId: 'one', expect: expected, to }).isAccepted()
    expect(await visitsOf(hall.steps)).toMatchObject([
      { matter: 1, service_id: 'id-card', ending: 'transferred' },
      { matter: 2, service_id: 'licence', queued_at: minute(5), ending: null, calls: 0 },
    ])
  })

  test('[C8] a matter that was interrupted goes on: the time elsewhere is not its service', async () => {
    const hall = given(served)
    const ticketId = hall.ticketOf('Aunt Wang').id
    const to = { serviceId: 'licence' }
    hall.when(wangMin, { type: 'transferTicket', counterId: 'one', expect: ticketId, to, comeBack: true }).isAccepted()
    hall.passes(4 * MINUTE)
    hall.serves(chenJie)
    hall.passes(MINUTE)
    hall.calls(wangMin)
    hall.starts(wangMin)
    hall.passes(2 * MINUTE)
    hall.finishes(wangMin)
    expect(await visitsOf(hall.steps)).toMatchObject([
      { matter: 1, started_at: minute(5), ended_at: minute(12), held_ms: 5 * MINUTE, ending: 'finished' },
      { matter: 2, queued_at: minute(5), ended_at: minute(9), ending: 'finished' },
    ])
  })
})

describe('what was taken back did not happen', () => {
  const misclicked = (hall: RehearsedHall) => {
    served(hall)
    hall.gives('Mr Li', 'id-card')
    hall.calls(wangMin)
    takesBack(hall)
  }

  test('[C12] a finish and a call are as before the press', async () => {
    const hall = given(misclicked)
    expect(await visitsOf(hall.steps)).toMatchObject([
      { label: 'A001', ending: null, ended_at: null, started_at: minute(5) },
      { label: 'A002', calls: 0, first_called_at: null },
    ])
  })

  test('[C12] a matter that the finish had begun never was', async () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.when(kiosk, { type: 'takeTicket', serviceIds: ['id-card', 'household'] }, idOf('Aunt Wang')).isAccepted()
      hall.calls(wangMin)
      hall.starts(wangMin)
      hall.finishes(wangMin)
      takesBack(hall)
    })
    expect(await visitsOf(hall.steps)).toMatchObject([{ matter: 1, ending: null }])
  })

  test('[INV15] the same, however the steps are handed over', async () => {
    const hall = given(misclicked)
    const atOnce = await visitsOf(hall.steps)
    expect(await visitsOf(hall.steps, 1)).toEqual(atOnce)
    expect(await visitsOf(hall.steps, 2)).toEqual(atOnce)
  })
})
