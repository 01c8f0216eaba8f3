import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Text } from '@tingxu/shared/schema.ts'
import { useCallback, useMemo } from 'react'
import { useDraft, useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { type Column, columnsOf, type Filter, type Group, groupsOf, type Row, rowsOf } from './lists.ts'
import type { Counters } from './marks.ts'
import { type Count, countsOf, unservedOf } from './who-serves.ts'

export type Matrix = {
  rows: readonly Row[]
  groups: readonly Group[]
  columns: readonly Column[]
  now: Counters
  /** null: the hall has no settings in force, so nothing is new either. */
  inForce: Counters | null
  counts: ReadonlyMap<string, Count>
  unserved: ReadonlySet<string>
}

/** The services and counters of the draft as lines and columns. */
export function useMatrix(filter: Filter): Matrix {
  const named = useNamed()
  const services = useSettings((settings) => settings.services)
  const departments = useSettings((settings) => settings.departments)
  const counters = useSettings((settings) => settings.counters)
  const before = useDraft(({ base }) => base?.counters ?? null)
  const rows = useMemo(() => rowsOf({ services, departments }, filter, named), [services, departments, filter, named])
  return {
    rows,
    groups: useMemo(() => groupsOf(rows), [rows]),
    columns: useColumns(filter.zoneId, named),
    now: useMemo(() => byId(counters), [counters]),
    inForce: useMemo(() => before && byId(before), [before]),
    counts: useMemo(() => countsOf(counters), [counters]),
    unserved: useMemo(() => unservedOf({ services, counters }), [services, counters]),
  }
}

/** A name in the language of the screen; what is not named yet must be seen too. */
export function useNamed(): (text: Text) => string {
  const { text } = useWords()
  const { serving: said } = useConsoleWords()
  return useCallback((name) => text(name).trim() || said.unnamed, [text, said])
}

/** The same list until a number or a name changes: what counters serve changes with every press. */
function useColumns(zoneId: string | null, named: (text: Text) => string): readonly Column[] {
  const written = useSettings(({ counters }) => JSON.stringify(columnsOf(counters, zoneId, named)))
  return useMemo(() => JSON.parse(written) as Column[], [written])
}

const byId = <Item extends { id: string }>(items: readonly Item[]) => new Map(items.map((item) => [item.id, item]))
