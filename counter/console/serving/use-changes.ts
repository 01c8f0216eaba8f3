import { useState } from 'react'
import { useDraftStore } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { type AssistWhen, entryAt, entryOf, HOWS, type How } from './entry.ts'
import type { Block } from './selection.ts'
import { changed, type EntryFor } from './set-entries.ts'
import type { Matrix } from './use-matrix.ts'

export type Changes = {
  /** Everything that is chosen becomes this. */
  setHow(how: How): void
  setWhen(when: AssistWhen): void
  /** The next of primary, assist, stand-in, none. */
  turn(from: How): void
  likeCounter(counterId: string): void
  likeService(serviceId: string): void
  /** What the last one did, for who does not see it. */
  said: string
}

/** What can be done to the chosen part of the matrix; each is one step to take back. */
export function useChanges({ rows, columns }: Matrix, block: Block): Changes {
  const store = useDraftStore()
  const { serving: words } = useConsoleWords()
  const [said, say] = useState('')
  const put = (entryFor: EntryFor) => {
    const { settings } = store.getState()
    const ids = new Set(columns.slice(block.columns.first, block.columns.end).map(({ id }) => id))
    const services = rows.slice(block.rows.first, block.rows.end).map(({ id }) => id)
    const done = changed(settings.counters, ids, services, entryFor)
    if (done.cells > 0) store.replace({ ...settings, counters: done.counters })
    say(told(done.cells))
  }
  const told = (cells: number) => {
    const [row, column] = [rows[block.rows.first], columns[block.columns.first]]
    if (cells === 0) return words.same
    if (cells > 1 || !row || !column) return words.changed(cells)
    const counter = store.getState().settings.counters.find(({ id }) => id === column.id)
    const how = counter ? entryAt(counter, row.id).how : 'none'
    return words.cell(column.number, row.name, words.how[how])
  }
  const setHow = (how: How) => put(({ before }) => entryOf(how, before))
  return {
    setHow,
    setWhen: (when) => put(() => ({ how: 'assist', when })),
    turn: (from) => setHow(HOWS[(HOWS.indexOf(from) + 1) % HOWS.length] ?? 'none'),
    likeCounter: (counterId) => {
      const model = store.getState().settings.counters.find(({ id }) => id === counterId)
      if (model) put(({ serviceId }) => entryAt(model, serviceId))
    },
    likeService: (serviceId) => put(({ counter }) => entryAt(counter, serviceId)),
    said,
  }
}
