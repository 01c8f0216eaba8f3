import { nothingTouched } from '@tingxu/server/domain/touched.ts'
import { NOT_AT_ONCE } from '@tingxu/server/domain/views/section.ts'
import { isOfHall, VIEW_SECTIONS } from '@tingxu/server/domain/views/views.ts'
import type { ViewName } from '@tingxu/shared/views.ts'
import { VIEWS } from '@tingxu/shared/views.ts'
import { describe, expect, test } from 'vitest'
import { given, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, liuYang, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

/**
 * A hall in which every kind of row is shown: Aunt Wang is served at window 1, Mr Li was missed there, Mrs Zhou is
 * called to window 3, Uncle Sun and the priority ticket of Grandma He wait, window 2 is paused.
 */
function busyHall(): RehearsedHall {
  return given(
    (hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'three')
      hall.seats(liuYang, 'two')
      hall.pauses(liuYang, '系统升级')
      hall.gives('Mr Li', 'id-card', { language: 'en' })
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.gives('Aunt Wang', 'household')
      hall.calls(wangMin)
      hall.starts(wangMin)
      hall.gives('Mrs Zhou', 'licence', { materialsChecked: true })
      hall.calls(chenJie)
      hall.gives('Uncle Sun', 'id-card')
      hall.gives('Grandma He', 'id-card', { classId: 'priority' })
    },
    smallHall((settings) => set(settings, { publicNotes: [{ zh: '二楼可以复印', en: 'Copies are made on floor 2' }] })),
  )
}

/** The fields of every kind of row that the view shows. */
function fieldsOf(hall: RehearsedHall, view: ViewName, of: string | null = null): Record<string, string> {
  const rows = Map.groupBy(hall.rows(view, of).values(), ({ kind }) => kind)
  return Object.fromEntries([...rows].map(([kind, alike]) => [kind, [...new Set(alike.map(fieldNames))].join(' or ')]))
}

const fieldNames = (row: object) => {
  return Object.keys(row)
    .filter((name) => name !== 'kind')
    .join(' ')
}

describe('rows name their fields, and nothing else leaves the hall', () => {
  const hall = 'name zone languages date testClock'

  test('[V4] the kiosk', () => {
    expect(fieldsOf(busyHall(), 'kiosk')).toEqual({
      hall,
      department: 'id name order',
      service: 'id departmentId name plainName prefix order counters shut',
      guide: 'serviceId materials promised fee',
      load: 'serviceId waiting wait',
      note: 'text order',
      rights: 'returnMinutes',
    })
  })

  test('[V1] the board', () => {
    expect(fieldsOf(busyHall(), 'board')).toEqual({
      hall,
      'board-service': 'id name prefix order',
      load: 'serviceId waiting wait',
      note: 'text order',
      call: 'ticketId label counterId counterNumber zoneId callCount at order',
      missed: 'ticketId label until order',
      counter: 'id number name place zoneId state',
      voice: 'languages quiet',
    })
  })

  test('[V1] a counter’s sign', () => {
    expect(fieldsOf(busyHall(), 'sign', 'one')).toEqual({
      hall,
      counter: 'id number name place zoneId state',
      'sign-service': 'id name order counters',
      'sign-ticket': 'ticketId label serviceName state callCount at',
    })
  })

  test('[V3] the clerk’s desk', () => {
    expect(fieldsOf(busyHall(), 'desk', 'one')).toEqual({
      hall,
      'desk-counter':
        'id number name state pauseReason pausedAt staffId since currentId autoCallAt finishedCount holdMinutesMax undo assigned',
      'desk-service': 'id name as',
      'desk-ticket': [
        'ticketId label serviceId serviceName className otherClasses materialsChecked state arrivedAt calledAt startedAt callCount',
        'reason overtook dueAt minutes materials outcomeNeeded usualOutcome rest recall noShow start finish hold',
      ].join(' '),
      queue: 'ticketIds waiting next',
      waiting: 'ticketId label serviceId className arrivedAt dueAt place reserved unconfirmed printFailed',
      'desk-missed': 'ticketId label serviceId missedAt until returnsLeft',
      'target-service': 'id name order',
      'target-counter': 'id number name',
    })
  })

  test('[V2] the visitor’s own ticket', () => {
    expect(fieldsOf(busyHall(), 'ticket', idOf('Uncle Sun'))).toEqual({
      hall,
      ticket: 'ticketId label serviceName materials takenAt rest at',
      ahead: 'ahead wait counters overtaken',
    })
  })

  test('[V2] with what to bring and which windows serve it, while it waits', () => {
    const hall = given((hall) => {
      hall.seats(chenJie, 'three')
      hall.gives('Mrs Zhou', 'licence')
    })
    const shown = () => hall.rows('ticket', idOf('Mrs Zhou'))
    expect(shown().get('ticket')).toMatchObject({ materials: [{ zh: '身份证' }, { zh: '租赁合同' }] })
    expect(shown().get('ahead')).toMatchObject({ counters: [{ number: 3, place: { zh: '二楼南侧' } }] })
    hall.calls(chenJie)
    expect(shown().get('ahead')).toBeUndefined()
  })

  test('[V2] and where it is', () => {
    const hall = busyHall()
    const whereabouts = (visitor: string) => {
      const row = hall.rows('ticket', idOf(visitor)).get('ticket')
      return row && 'at' in row ? row.at : null
    }
    const name = { zh: '户籍综合窗口', en: 'Residents' }
    expect(whereabouts('Uncle Sun')).toEqual({ state: 'waiting', confirm: null, promised: null, postponesLeft: 2 })
    expect(whereabouts('Aunt Wang')).toEqual({
      ...{
        state: 'serving',
        counterNumber: 1,
        counterName: name,
        place: null,
        callCount: 1,
        calledAt: NINE + 30 * SECOND,
      },
    })
    expect(whereabouts('Mrs Zhou')).toMatchObject({
      ...{ state: 'called', counterNumber: 3, place: { en: 'Second floor, south' }, callCount: 1 },
    })
    expect(whereabouts('Mr Li')).toEqual({ state: 'missed', until: NINE + 3630 * SECOND, returnsLeft: 2 })
    hall.finishes(wangMin)
    hall.cancels('Mrs Zhou')
    hall.closesDay({ expireRest: true, reason: '下班' })
    expect(whereabouts('Aunt Wang')).toEqual({ state: 'finished', outcome: 'done' })
    expect(whereabouts('Mrs Zhou')).toEqual({ state: 'cancelled' })
    expect(whereabouts('Mr Li')).toEqual({ state: 'no-show' })
    expect(whereabouts('Uncle Sun')).toEqual({ state: 'expired' })
  })
})

describe('what nobody is shown who should not be', () => {
  const everything = (hall: RehearsedHall, view: ViewName, of: string | null = null) => {
    return JSON.stringify([...hall.rows(view, of)])
  }

  test('[V1] boards and signs know no class, no reason, no clerk and no reason of a pause', () => {
    const hall = busyHall()
    for (const shown of [
      everything(hall, 'board'),
      everything(hall, 'sign', 'two'),
      everything(hall, 'sign', 'three'),
    ]) {
      expect(shown).not.toMatch(/priority|优先|earliest-due|系统升级|overtook|dueAt|classId/)
      for (const clerk of [wangMin, chenJie, liuYang]) expect(shown).not.toContain(clerk.id)
    }
  })

  test('[V2] a visitor sees nothing of others', () => {
    const hall = busyHall()
    for (const visitor of ['Uncle Sun', 'Mr Li', 'Mrs Zhou', 'Aunt Wang']) {
      const others = ['Aunt Wang', 'Mr Li', 'Mrs Zhou', 'Uncle Sun', 'Grandma He'].filter((other) => other !== visitor)
      const shown = everything(hall, 'ticket', idOf(visitor))
      for (const other of others) {
        expect(shown).not.toContain(idOf(other))
        expect(shown).not.toContain(hall.labelOf(other))
      }
      expect(shown).not.toMatch(/priority|优先|earliest-due|overtook/)
    }
  })

  test('[V4] a kiosk sees services and waits, and no ticket', () => {
    const shown = everything(busyHall(), 'kiosk')
    expect(shown).not.toMatch(/A00|B0|ticketId/)
  })

  test('[V3] a desk sees the queue of its own services', () => {
    const hall = busyHall()
    const labels = [...hall.rows('desk', 'three').values()].flatMap((row) => ('label' in row ? [row.label] : []))
    expect(labels).toEqual(['B01'])
  })
})

describe('rows that no step touches', () => {
  test('[V4] follow the clock: they are refreshed once a second', () => {
    const untouched = VIEWS.flatMap((view) => VIEW_SECTIONS[view]).filter(({ touchedBy }) => touchedBy === NOT_AT_ONCE)
    expect(new Set(untouched).size).toBe(3)
    for (const { eachSecond, touchedBy } of untouched) {
      expect(eachSecond).toBe(true)
      expect(touchedBy({ ...nothingTouched(), hall: true }, busyHall().hall, null)).toBe(false)
    }
  })
})

describe('a view is of something that the hall has', () => {
  test.each<[ViewName, string | null, boolean]>([
    ['kiosk', null, true],
    ['kiosk', 'one', false],
    ['board', null, true],
    ['board', 'north', true],
    ['board', 'west', false],
    ['sign', 'one', true],
    ['sign', 'nine', false],
    ['sign', null, false],
    ['desk', 'three', true],
    ['desk', null, false],
    ['ticket', idOf('Uncle Sun'), true],
    ['ticket', idOf('nobody'), false],
    ['ticket', null, false],
  ])('[V4] %s of %s: %s', (view, of, there) => {
    expect(isOfHall(busyHall().hall, view, of)).toBe(there)
  })

  test.each(VIEWS)('[V4] %s of nothing that is there shows no more than of the whole hall', (view) => {
    const { hall, now } = busyHall()
    for (const of of [null, 'nowhere']) {
      const sections = VIEW_SECTIONS[view]
      expect(sections.filter((section) => section.touchedBy(nothingTouched(), hall, of))).toEqual([])
      const ids = sections.flatMap((section) => [...section.rows(hall, of, now)].map(([id]) => id))
      expect(ids.filter((id) => id === 'counter' || id === 'current' || id === 'ticket' || id === 'ahead')).toEqual([])
    }
  })

  test('[V1] a hall that was never founded has no zones', () => {
    const { hall } = given()
    hall.settings = null
    expect(isOfHall(hall, 'board', 'north')).toBe(false)
  })

  test('[V4] screens are told of a test clock', () => {
    const hall = given()
    hall.hall.clock = 'manual'
    hall.publishes(smallHall())
    expect(hall.rows('kiosk').get('hall')).toMatchObject({ testClock: true, date: '2026-11-24' })
    hall.when(managerZhao, { type: 'closeDay' }).isAccepted()
    expect(hall.rows('kiosk').get('hall')).toMatchObject({ date: null })
  })
})
