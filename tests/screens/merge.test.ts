import { mergeFor } from '@tingxu/counter/console/settings/conflicts.ts'
import { mergeSettings } from '@tingxu/counter/console/settings/merge.ts'
import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import type { ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import { differences as en } from '@tingxu/shared/words/console/en/differences.ts'
import { differences as zh } from '@tingxu/shared/words/console/zh/differences.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { law } from '../laws/law.ts'
import { anySettings, changedFrom } from './any-settings.ts'
import { differingFacts, factsOf } from './settings-facts.ts'

const base = sampleHall
const [first] = base.services as [ServiceSettings]
const chinese = { words: zh, language: 'zh' }
const english = { words: en, language: 'en' }

function conflictsOf(mine: Settings, theirs: Settings, reader = chinese): string[] {
  return mergeFor({ base, mine, theirs }, {}, reader).conflicts.map(({ sentence }) => sentence)
}

describe('two managers who changed the same hall lose nothing', () => {
  test('what each did alone is in the result', () => {
    const mine = withServices((services) =>
      services.map((one) => (one.id === first.id ? { ...one, minutes: 14 } : one)),
    )
    const theirs = { ...base, absoluteMax: 5, calendar: [{ date: '2026-10-01', closed: true as const }] }
    const { settings, clashes } = mergeSettings({ base, mine, theirs })
    expect(clashes).toEqual([])
    expect(settings).toEqual({ ...theirs, services: mine.services })
  })

  test('two fields of one service', () => {
    const mine = withFirst({ minutes: 14 })
    const theirs = withFirst({ quota: 30 })
    expect(mergeSettings({ base, mine, theirs })).toEqual({
      settings: withFirst({ minutes: 14, quota: 30 }),
      clashes: [],
    })
  })

  test('what both added stands where each put it', () => {
    const [a, b, ...rest] = base.zones
    const zone = (id: string) => ({ id, name: { zh: id } })
    const mine = { ...base, zones: [a, zone('mine'), b, ...rest] as Settings['zones'] }
    const theirs = { ...base, zones: [zone('theirs'), a, b, ...rest, zone('last')] as Settings['zones'] }
    const { settings } = mergeSettings({ base, mine, theirs })
    expect(settings.zones.map(({ id }) => id)).toEqual(['theirs', 'east', 'mine', 'middle', 'west', 'last'])
  })

  test('one put the list in another order while the other added to it', () => {
    const mine = { ...base, zones: [...base.zones].reverse() }
    const theirs = { ...base, zones: [...base.zones, { id: 'new', name: { zh: '新区' } }] }
    const ids = ['west', 'new', 'middle', 'east']
    expect(mergeSettings({ base, mine, theirs }).settings.zones.map(({ id }) => id)).toEqual(ids)
    const other = mergeSettings({ base, mine: theirs, theirs: mine })
    expect(other.settings.zones.map(({ id }) => id)).toEqual(ids)
  })
})

describe('where both changed the same thing, a person chooses', () => {
  const mine = withFirst({ minutes: 14 })
  const theirs = withFirst({ minutes: 15 })

  test('mine stands until she has chosen', () => {
    const { settings, conflicts } = mergeFor({ base, mine, theirs }, {}, chinese)
    expect(settings).toEqual(mine)
    expect(conflicts).toEqual([
      {
        group: 'services',
        path: `/services/${first.id}/minutes`,
        at: '/services/0/minutes',
        base: first.minutes,
        mine: 14,
        theirs: 15,
        sentence: `${first.name.zh}：预计时长 原为 ${first.minutes} 分钟，您改为 14 分钟，对方改为 15 分钟`,
        chosen: null,
      },
    ])
  })

  test('theirs, if she chose so', () => {
    const { settings, conflicts } = mergeFor(
      { base, mine, theirs },
      { [`/services/${first.id}/minutes`]: 'theirs' },
      chinese,
    )
    expect(settings).toEqual(theirs)
    expect(conflicts.map(({ chosen }) => chosen)).toEqual(['theirs'])
  })

  test('one removed what the other changed', () => {
    const gone = withServices((services) => services.slice(1))
    expect(conflictsOf(gone, theirs)).toEqual([`您删除了${first.name.zh}，对方作了修改`])
    expect(conflictsOf(mine, gone)).toEqual([`对方删除了${first.name.zh}，您作了修改`])
    const merged = mergeFor({ base, mine: gone, theirs }, { [`/services/${first.id}`]: 'theirs' }, chinese)
    expect(merged.settings.services[0]).toEqual(theirs.services[0])
  })

  test('both added a service of the same id', () => {
    const added = (minutes: number) => withServices((services) => [...services, { ...first, id: 'new', minutes }])
    expect(conflictsOf(added(3), added(4))).toEqual([`您和对方都新增了${first.name.zh}，内容不同`])
  })

  test('a name is a conflict only in the language that both changed', () => {
    const named = (zh: string, en: string) => withFirst({ name: { zh, en } })
    const [was, abroad] = [first.name.zh ?? '', first.name.en ?? '']
    expect(conflictsOf(named('甲', abroad), named(was, 'Beta'))).toEqual([])
    expect(conflictsOf(named('甲', abroad), named('乙', abroad))).toEqual([
      `甲：名称（中文） 原为 ${was}，您改为 甲，对方改为 乙`,
    ])
  })

  test('what a counter does for a service is one decision', () => {
    const serving = (as: 'primary' | 'assist') => ({
      ...base,
      counters: base.counters.map((counter, index) =>
        index === 1 ? { ...counter, services: [...counter.services, { serviceId: first.id, as }] } : counter,
      ),
    })
    expect(conflictsOf(serving('primary'), serving('assist'))).toEqual([
      `2 号窗口：${first.name.zh} 原为 未设，您改为 主办，对方改为 协办`,
    ])
  })

  test('in English, too', () => {
    expect(conflictsOf(mine, theirs, english)).toEqual([
      `${first.name.en}: usual duration was ${first.minutes} min, you made it 14 min, they made it 15 min`,
    ])
  })
})

/** What was published, and what two people made of it. */
const threeDocuments = anySettings.chain((base) => {
  const changed = changedFrom(base, { minLength: 0, maxLength: 4 })
  return fc.record({ base: fc.constant(base), mine: changed, theirs: changed })
})

describe('laws of bringing together', () => {
  law(
    'who changed nothing gets what the other made of it',
    threeDocuments,
    ({ base, mine }) => {
      const alone = { settings: mine, clashes: [] }
      expect(mergeSettings({ base, mine, theirs: base })).toEqual(alone)
      expect(mergeSettings({ base, mine: base, theirs: mine })).toEqual(alone)
      expect(mergeSettings({ base, mine, theirs: mine })).toEqual(alone)
    },
    60,
  )

  law(
    'every change is in the result, but where a person has to choose; there mine is',
    threeDocuments,
    ({ base, mine, theirs }) => {
      const { settings, clashes } = mergeSettings({ base, mine, theirs })
      const [before, merged, one, other] = [base, settings, mine, theirs].map((document) => factsOf(document))
      if (!before || !merged || !one || !other) throw new Error('four documents')
      const missing = (side: Map<string, string>) =>
        differingFacts(before, side).filter((path) => merged.get(path) !== side.get(path))
      const open = clashes.map(({ place }) => place.path)
      const isOpen = (path: string) => open.some((clash) => `${path}/`.startsWith(`${clash}/`))
      expect(missing(one)).toEqual([])
      expect(missing(other).filter((path) => !isOpen(path))).toEqual([])
      const nobodys = differingFacts(before, merged).filter((path) => {
        return merged.get(path) !== one.get(path) && merged.get(path) !== other.get(path)
      })
      expect(nobodys).toEqual([])
    },
    120,
  )

  law(
    'changes of different parts never conflict, and each part is as the one who changed it has it',
    fc.tuple(threeDocuments, fc.subarray(Object.keys(sampleHall) as (keyof Settings)[])),
    ([{ base, mine, theirs }, own]) => {
      const of = (document: Settings) => Object.fromEntries(own.map((key) => [key, document[key]]))
      const one = { ...base, ...of(mine) }
      const other = { ...theirs, ...of(base) }
      expect(mergeSettings({ base, mine: one, theirs: other })).toEqual({
        settings: { ...theirs, ...of(mine) },
        clashes: [],
      })
    },
    60,
  )

  law(
    'it does not matter who is who, but for the order of a list that both put in order',
    threeDocuments,
    ({ base, mine, theirs }) => {
      const one = mergeSettings({ base, mine, theirs })
      const paths = one.clashes.map(({ place }) => place.path)
      const choices = Object.fromEntries(paths.map((path) => [path, 'theirs' as const]))
      const other = mergeSettings({ base, mine: theirs, theirs: mine }, choices)
      expect(differingFacts(factsOf(one.settings), factsOf(other.settings))).toEqual([])
      expect(other.clashes.map(({ place }) => place.path).sort()).toEqual([...paths].sort())
    },
    120,
  )

  law(
    'every conflict is said, in both languages',
    threeDocuments,
    (sides) => {
      const said = [chinese, english].flatMap((reader) =>
        mergeFor(sides, {}, reader).conflicts.map(({ sentence }) => sentence),
      )
      expect(said.filter((sentence) => sentence === '' || /undefined|object Object|NaN|\{"/.test(sentence))).toEqual([])
    },
    60,
  )
})

function withServices(change: (services: Settings['services']) => Settings['services']): Settings {
  return { ...base, services: change(base.services) }
}

function withFirst(change: Partial<ServiceSettings>): Settings {
  return withServices(([one, ...others]) => (one ? [{ ...one, ...change }, ...others] : []))
}
