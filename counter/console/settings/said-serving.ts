import type { Settings } from '@tingxu/shared/settings.ts'
import { type Block, blocksOf } from './blocks.ts'
import { type Change, comingOf } from './changes.ts'
import type { Difference } from './differences.ts'
import { gathered } from './gathered.ts'
import type { Names } from './names.ts'
import { keysOf, partsOf } from './place.ts'
import { saidChange } from './said-change.ts'
import { saidCounters, saidServices } from './said-many.ts'
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

function saidTurns(compared: readonly Compared[], { services, counters }: Settings, names: Names): Difference[] {
  const order = services.map(({ id }) => id)
  const places = new Map(counters.map(({ id }, index) => [id, index]))
  const placeOf = ({ counterIds: [id = ''] }: Block) => places.get(id) ?? places.size
  const all = compared.flatMap(({ id, turns }) => [...turns].map(([how, turn]) => ({ id, how, turn })))
  return [...gathered(all, ({ how }) => how).values()]
    .flatMap((alike) => {
      const blocks = blocksOf(new Map(alike.map(({ id, turn }) => [id, turn.serviceIds])), order)
      return blocks.flatMap((block) => (alike[0] ? [{ block, turn: alike[0].turn, at: placeOf(block) }] : []))
    })
    .sort((one, other) => one.at - other.at)
    .map(({ block, turn, at }) => saidBlock(turn, block, `/counters/${at}/services`, names))
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
