import type { Settings } from '@tingxu/shared/settings.ts'
import { type Block, blocksOf } from './blocks.ts'
import { type Change, comingOf } from './changes.ts'
import type { Difference } from './differences.ts'
import { gathered } from './gathered.ts'
import type { Names } from './names.ts'
import { keysOf, partsOf } from './place.ts'
import { saidChange } from './said-change.ts'
import { NAMED_MAX, saidCounters, saidServices } from './said-many.ts'
import { saidDoing } from './said-value.ts'
import { COUNTERS, type Turn, type Turns, turnsOf } from './serving-turns.ts'

const SERVING = new Set(['counters.*.services', 'counters.*.standInFor'])

/** Whether it is about what a counter does for services. */
export const isServing = ({ place }: Change) => SERVING.has(place.kind)

type Documents = { before: Settings; after: Settings }
type Compared = Turns & { id: string; changes: Change[] }

/**
 * What counters do otherwise: 1–20 号窗口：不再主办 社保登记 等 15 项业务. One press in the matrix can change every cell
 * of it, and nobody reads thirty thousand sentences; what became of many in the same way is one.
 */
export function saidServing(changes: readonly Change[], documents: Documents, names: Names): Difference[] {
  const compared = comparedIn(changes, documents)
  const orders = compared.flatMap((each) => reorderedIn(each).flatMap((one) => saidChange(one, names, documents.after)))
  return [...saidTurns(compared, documents.after, names), ...orders]
}

function comparedIn(changes: readonly Change[], { before, after }: Documents): Compared[] {
  const [was, is] = [partsOf(COUNTERS, 'items', before.counters), partsOf(COUNTERS, 'items', after.counters)]
  return [...gathered(changes, ({ place }) => keysOf(place)[1] ?? '')].map(([id, changes]) => {
    return { id, changes, ...turnsOf(was.get(id) as Counter, is.get(id) as Counter) }
  })
}

type Counter = Settings['counters'][number]

/** In the order of the counters, those of one together. */
function saidTurns(compared: readonly Compared[], { services, counters }: Settings, names: Names): Difference[] {
  const places = new Map(counters.map(({ id }, index) => [id, index]))
  const order = services.map(({ id }) => id)
  const isWhole = (each: Compared) => becameAlike(each, order.length)
  const all = [
    ...wholesOf(compared.filter(isWhole)),
    ...partsOfHall(
      compared.filter((each) => !isWhole(each)),
      order,
    ),
  ]
  const placed = all.map((said) => ({ at: places.get(said.counterIds[0] ?? '') ?? places.size, said }))
  return placed
    .sort((one, other) => one.at - other.at)
    .map(({ at, said }) => {
      const path = `/counters/${at}/services`
      return 'turn' in said
        ? saidBlock(said.turn, said, path, names)
        : saidWhole(said.alike, said.counterIds, path, names)
    })
}

/** Whether it now does the same for every service of the hall, or nothing at all, and few of these were so before. */
function becameAlike({ alike, turns }: Compared, services: number): boolean {
  const changed = [...turns.values()].reduce((sum, { serviceIds }) => sum + serviceIds.length, 0)
  return alike !== null && changed > NAMED_MAX && (alike.count === 0 || alike.count === services)
}

function wholesOf(compared: readonly Compared[]) {
  return [...gathered(compared, ({ alike }) => alike?.how ?? '').values()].map((same) => {
    return { counterIds: same.map(({ id }) => id), alike: same[0]?.alike ?? null }
  })
}

function partsOfHall(compared: readonly Compared[], order: readonly string[]) {
  const all = compared.flatMap(({ id, turns }) => [...turns].map(([how, turn]) => ({ id, how, turn })))
  return [...gathered(all, ({ how }) => how).values()].flatMap((same) => {
    const blocks = blocksOf(new Map(same.map(({ id, turn }) => [id, turn.serviceIds])), order)
    return blocks.flatMap((block) => (same[0] ? [{ ...block, turn: same[0].turn }] : []))
  })
}

/** Of a counter that does the same for every service of the hall, or nothing any more: 全部 300 项业务改为主办. */
function saidWhole(alike: Turns['alike'], counterIds: readonly string[], path: string, names: Names): Difference {
  const { words } = names
  const subject = saidCounters(counterIds, names)
  const doing = alike?.doing
  const about = { group: 'serving', kind: 'changed', subject, path } as const
  if (doing === undefined) return { ...about, sentence: words.servesNothing(subject) }
  return { ...about, sentence: words.servesAll(subject, saidDoing(doing, names), alike?.count ?? 0) }
}

function saidBlock({ was, is }: Turn, { counterIds, serviceIds }: Block, path: string, names: Names): Difference {
  const { words, name } = names
  const subject = saidCounters(counterIds, names)
  const services = saidServices(serviceIds, (id) => name('services', id), names)
  const [before, after] = [was && saidDoing(was, names), is && saidDoing(is, names)]
  const about = { group: 'serving', kind: comingOf({ before, after }), subject, path } as const
  if (before === undefined) return { ...about, sentence: words.beginsToServe(subject, after ?? '', services) }
  if (after === undefined) return { ...about, sentence: words.stopsServing(subject, before, services) }
  return { ...about, sentence: words.changed(subject, services, before, after) }
}

/** Where nothing came, went or became another, the order is what changed. */
function reorderedIn({ changes, turns, reordered }: Compared): Change[] {
  const isReordered = ({ place }: Change) => reordered.some((list) => place.kind.endsWith(list))
  return changes
    .filter((change) => turns.size === 0 || isReordered(change))
    .map((change) => ({ ...change, reordered: true }))
}
