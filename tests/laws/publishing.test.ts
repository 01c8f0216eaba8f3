import type { Hall } from '@tingxu/server/domain/hall.ts'
import { faultsOf } from '@tingxu/server/domain/settings-faults.ts'
import { isUnderWay } from '@tingxu/server/domain/ticket.ts'
import { VIEW_SECTIONS } from '@tingxu/server/domain/views/views.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { ViewName } from '@tingxu/shared/views.ts'
import fc from 'fast-check'
import { expect } from 'vitest'
import { evening } from './evening.ts'
import { lived } from './hall-life.ts'
import { law } from './law.ts'
import { type Overhaul, overhaul, overhauled } from './overhauls.ts'
import { smallHall } from './small-hall.ts'
import { type Wish, wantedIn, wishes } from './wishes.ts'
import { clerkOf, GUIDE, MANAGER, type Wanted } from './wishing.ts'

const PEOPLE = 200
const ENDS = ['finished', 'no-show', 'cancelled', 'expired']

/** What people and clerks do while the hall fills; nobody closes it, and nothing is published by the way. */
const BUSY: Wish['kind'][] = ['work', 'hand', 'no-show', 'chosen', 'return', 'later', 'seat', 'assign', 'absence']

type Crowd = {
  settings: Settings
  startsAt: number
  visitors: { service: number; classId: string; two: boolean }[]
  wishes: Wish[]
  overhauls: Overhaul[]
}

const crowd: fc.Arbitrary<Crowd> = fc.record({
  settings: smallHall.map(roomy),
  startsAt: fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2035, 0) }),
  visitors: fc.array(
    fc.record({
      service: fc.nat(3),
      classId: fc.constantFrom('ordinary', 'priority', 'honoured'),
      two: fc.nat(5).map((one) => one === 0),
    }),
    { minLength: PEOPLE, maxLength: PEOPLE },
  ),
  wishes: wishes(200).map((all) => all.filter(({ kind }) => BUSY.includes(kind))),
  overhauls: fc.array(overhaul, { minLength: 1, maxLength: 4 }),
})

law(
  '[S3] [N4] [D4] whatever is published while two hundred people are in the hall, nobody is lost',
  crowd,
  (given) => {
    lived({ ...given, wishes: [] }, {}, (hall) => withPublications(hall, given))
  },
  40,
)

function* withPublications(hall: Hall, { visitors, wishes, overhauls }: Crowd): Generator<Wanted> {
  for (const counterId of hall.counters.keys()) {
    yield { at: hall.at, actor: clerkOf(counterId), command: { type: 'openCounter', counterId } }
  }
  for (const visitor of visitors) yield taken(hall, visitor)
  expect(hall.tickets.size).toBe(PEOPLE)
  const between = Math.ceil(wishes.length / overhauls.length)
  for (const [index, one] of overhauls.entries()) {
    for (const wish of wishes.slice(index * between, (index + 1) * between)) yield wantedIn(hall, wish)
    const before = peopleIn(hall)
    const settings = overhauled(hall.settings as Settings, one)
    const { settingsSeq: baseSeq, settingsVersion } = hall
    expect(faultsOf(settings)).toEqual([])
    yield { at: hall.at, actor: MANAGER, command: { type: 'publishSettings', settings, baseSeq } }
    expect(hall.settingsVersion).toBe(settingsVersion + 1)
    expect(peopleIn(hall)).toEqual(before)
    nobodyIsLost(hall)
  }
}

/** Everybody is as before; labels tell them apart; the day goes on for each and ends once. */
function nobodyIsLost(hall: Hall): void {
  const labels = [...hall.tickets.values()].filter(isUnderWay).map(({ label }) => label)
  expect(new Set(labels).size).toBe(labels.length)
  expect(notShown(hall)).toEqual([])
  const { forgotten, refused, hall: after } = evening(hall)
  expect(forgotten.map(({ label }) => label)).toEqual([])
  expect(refused).toEqual([])
  expect([...after.tickets.keys()]).toEqual([...hall.tickets.keys()])
  expect([...after.tickets.values()].filter(({ state }) => !ENDS.includes(state.name))).toEqual([])
}

/** Who is at a counter, held or missed finds the own ticket on the phone, and a clerk whom she has at the desk. */
function notShown(hall: Hall): string[] {
  const rowsOf = (view: ViewName, of: string) => {
    return new Map(VIEW_SECTIONS[view].flatMap((section) => [...section.rows(hall, of, hall.at)]))
  }
  const looked = [...hall.tickets.values()].filter(({ state }) => state.name !== 'waiting')
  const phones = looked.filter(({ id }) => !rowsOf('ticket', id).has('ticket')).map(({ label }) => `${label} by phone`)
  const seated = [...hall.counters.values()].filter(({ state }) => state.name !== 'closed')
  const desks = seated.filter(({ id, currentId }) => {
    const rows = rowsOf('desk', id)
    return !rows.has('counter') || (currentId !== null && !rows.has('current'))
  })
  return [...phones, ...desks.map(({ id }) => `the desk of ${id}`)]
}

const peopleIn = (hall: Hall) => JSON.parse(JSON.stringify([...hall.tickets])) as unknown

function taken(hall: Hall, { service, classId, two }: Crowd['visitors'][number]): Wanted {
  const ids = [...hall.catalogue.services.keys()]
  const first = ids[service % ids.length] ?? ''
  const second = ids[(service + 1) % ids.length] ?? ''
  const serviceIds = two && first !== second ? [first, second] : [first]
  return { at: hall.at + 1000, actor: GUIDE, command: { type: 'takeTicket', serviceIds, classId } }
}

/** The same small hall with numbers for everybody, no quota, and open at any hour. */
function roomy(settings: Settings): Settings {
  return {
    ...settings,
    hours: null,
    series: settings.series.map((one) => ({ ...one, first: 1, last: 999, width: 3 })),
    services: settings.services.map(({ quota: _quota, ...service }) => service),
  }
}
