import { COUNT_MAX, COUNTERS_MAX, LIST_MAX, MINUTES_MAX } from '@tingxu/shared/limits.ts'
import type { CounterSettings, ServedService, Settings } from '@tingxu/shared/settings.ts'
import { CONSOLE_WORDS } from '@tingxu/shared/words/console/words.ts'
import { looseText } from './cells.ts'
import { type Column, type Field, type Lens, type ListWords, lens, withField } from './column.ts'
import type { Context, List } from './list.ts'
import { numberColumn, saysYes, yesColumn } from './plain-columns.ts'
import { referenceColumn } from './reference-columns.ts'

const AS = ['primary', 'assist', 'stand-in'] as const
type As = (typeof AS)[number]

/** One counter and one service: what a cell of the matrix says. */
type Serving = { counterId: string; serviceId: string; as: As; when?: ServedService['when'] }

export const serving: List<Serving> = {
  max: COUNTERS_MAX * LIST_MAX,
  columns: (context) => [
    referenceColumn('counter', lens('counterId'), context.settings.counters, context),
    referenceColumn('service', lens('serviceId'), context.settings.services, context),
    asColumn(context),
    yesColumn('idle', idle, context),
    numberColumn('waitOver', waitOver, { min: 0, max: MINUTES_MAX, whole: false }, context),
    numberColumn('waitingOver', waitingOver, { min: 0, max: COUNT_MAX }, context),
  ],
  items: ({ counters }) => counters.flatMap(servingOf),
  put: (settings, items) => ({ ...settings, counters: withServing(settings.counters, items) }),
  keys: [['counter', 'service']],
  blank: () => ({ counterId: '', serviceId: '', as: 'primary' }),
  finished: (item) => item,
  fault: conditionFault,
}

function servingOf({ id: counterId, services, standInFor = [] }: CounterSettings): Serving[] {
  return [
    ...services.map((served) => ({ counterId, ...served })),
    ...standInFor.map((serviceId) => ({ counterId, serviceId, as: 'stand-in' as const })),
  ]
}

function withServing(counters: Settings['counters'], items: readonly Serving[]): Settings['counters'] {
  return counters.map((counter) => {
    const own = items.filter(({ counterId }) => counterId === counter.id)
    const standInFor = own.filter(({ as }) => as === 'stand-in').map(({ serviceId }) => serviceId)
    const none = standInFor.length === 0 && counter.standInFor === undefined
    return withField({ ...counter, services: own.flatMap(servedOf) }, 'standInFor', none ? undefined : standInFor)
  })
}

function servedOf({ serviceId, as, when }: Serving): ServedService[] {
  return as === 'stand-in' ? [] : [{ serviceId, as, ...(when !== undefined && { when }) }]
}

function asColumn({ words }: Context): Column<Serving> {
  return {
    field: 'as',
    needed: true,
    write: ({ as }) => words.as[as],
    read(text, item) {
      const as = asIn(text)
      return as === null ? { wrong: words.why.as(text) } : { ...item, as }
    },
  }
}

/** In whatever language it is written. */
function asIn(text: string): As | null {
  const all = Object.values(CONSOLE_WORDS).map(({ lists }) => lists.as)
  return (
    AS.find((as) => [as, ...all.map((names) => names[as])].some((name) => looseText(name) === looseText(text))) ?? null
  )
}

const idle: Lens<Serving, boolean> = {
  get: ({ when }) => when === 'idle' || undefined,
  put: (item, value) => withWhen(item, value ? 'idle' : undefined, item.when === 'idle'),
}
const waitOver: Lens<Serving, number> = {
  get: ({ when }) => (typeof when === 'object' && 'waitOver' in when ? when.waitOver : undefined),
  put: (item, value) =>
    withWhen(item, value === undefined ? undefined : { waitOver: value }, waitOver.get(item) !== undefined),
}
const waitingOver: Lens<Serving, number> = {
  get: ({ when }) => (typeof when === 'object' && 'waitingOver' in when ? when.waitingOver : undefined),
  put: (item, value) =>
    withWhen(item, value === undefined ? undefined : { waitingOver: value }, waitingOver.get(item) !== undefined),
}

/** A condition takes the place of another; an empty cell takes away its own only. */
function withWhen(item: Serving, when: Serving['when'] | undefined, isOwn: boolean): Serving {
  return when === undefined && !isOwn ? item : withField(item, 'when', when)
}

function conditionFault(texts: ReadonlyMap<Field, string>, { why }: ListWords): { field: Field; why: string } | null {
  const given = (['idle', 'waitOver', 'waitingOver'] as const).filter(
    (field) => saysYes(texts.get(field) ?? '') !== false,
  )
  const [first, second] = given
  if (first !== undefined && asIn(texts.get('as') ?? '') === 'stand-in') return { field: first, why: why.noCondition }
  return second === undefined ? null : { field: second, why: why.oneCondition }
}
