import { isRefusal } from '@tingxu/server/domain/ask.ts'
import { sealStep } from '@tingxu/server/domain/chain.ts'
import { decide } from '@tingxu/server/domain/decide.ts'
import { evolve } from '@tingxu/server/domain/evolve.ts'
import type { Hall } from '@tingxu/server/domain/hall.ts'
import { readHall, writeHall } from '@tingxu/server/domain/snapshot.ts'
import { expect } from 'vitest'
import { life, lived, wholeOf } from './hall-life.ts'
import { law } from './law.ts'

law(
  '[C12] a step that is taken back at once leaves the hall as it was, but for what was announced',
  life(140),
  (given) => {
    let before: string | null = null
    lived(given, {
      asked: (hall) => {
        before = writeHall(hall)
      },
      evolved: (hall, { seq }) => {
        const taken = [...hall.counters.values()].find(({ undoable }) => undoable?.seq === seq)
        if (!taken?.undoable || before === null) return
        const { commandId, staffId } = taken.undoable
        const after = undone(readHall(writeHall(hall)), taken.id, commandId, staffId)
        if (after) expect(restOf(after)).toEqual(restOf(readHall(before)))
      },
    })
  },
  40,
)

/** The hall after an undo by whoever made the step; null where she may not, since she has left, say. */
function undone(hall: Hall, counterId: string, commandId: string, staffId: string): Hall | null {
  const actor = { role: 'clerk' as const, id: staffId }
  const { at } = hall
  const decision = decide(hall, { id: 'undoing', at, actor, command: { type: 'undo', counterId, commandId } })
  if (isRefusal(decision)) return null
  const step = { seq: hall.seq + 1, at, actor, commandId: 'undoing', bodyHash: '', events: decision }
  evolve(hall, sealStep(hall.hash, step))
  return hall
}

type Stored = Record<string, unknown> & {
  tickets: [string, Record<string, unknown>][]
  tallies: [string, Record<string, unknown>][]
  paces: [string, Record<string, unknown>][]
  held: string[]
  counters: [string, { state: { free?: { autoCall: boolean } } } & Record<string, unknown>][]
}

/** A book without an entry is as good as none. */
function isCounted([, book]: [string, Record<string, unknown>]): boolean {
  return Object.values(book).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
}

/** All but what only rises (announcements, the log itself) and the automatic call, which a press ends (rule C13). */
function restOf(hall: Hall) {
  const { state, lines } = wholeOf(hall)
  const { seq: _seq, hash: _hash, at: _at, tickets, counters, tallies, paces, held, ...rest } = state as Stored
  return {
    // Held tickets are shown in the order of their instants.
    held: held.toSorted(),
    ...{ rest, lines, tallies: tallies.filter(isCounted), paces: paces.filter(isCounted) },
    tickets: tickets.map(([id, { callCount: _count, changedSeq: _changed, ...ticket }]) => [id, ticket]),
    counters: counters.map(([id, { undoable: _undoable, changedSeq: _changed, state, ...counter }]) => {
      const { free, ...seat } = state
      return [id, { ...counter, ...seat, free: free && { ...free, autoCall: null } }]
    }),
  }
}
