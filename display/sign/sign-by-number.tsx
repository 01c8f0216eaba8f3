import { useView } from '@tingxu/shared/browser/use-view.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { CounterId } from '@tingxu/shared/ids.ts'
import type { BoardRow } from '@tingxu/shared/views.ts'
import { useCallback, useEffect, useState } from 'react'
import { Sign } from './sign.tsx'

/** A sign hangs by the number over its window; which counter that is, the hall's board tells. */
export function SignByNumber({ number }: { number: number }) {
  const [counterId, setCounterId] = useState<CounterId | null>(null)
  const gone = useCallback(() => setCounterId(null), [])
  if (counterId === null) return <FindCounter number={number} found={setCounterId} />
  return <Sign counterId={counterId} number={number} gone={gone} />
}

/** Follows the board only until the counter is found. */
function FindCounter({ number, found }: { number: number; found: (counterId: CounterId) => void }) {
  const { rows, loaded } = useView('board')
  const { words } = useWords()
  const counterId = counterNumbered(number, rows.values())
  useEffect(() => {
    if (counterId !== null) found(counterId)
  }, [counterId, found])
  return (
    <main className="board empty">
      {loaded && counterId === null ? words.board.signUnknown(number) : words.board.connecting}
    </main>
  )
}

function counterNumbered(number: number, rows: Iterable<BoardRow>): CounterId | null {
  const counters = [...rows].filter((row) => row.kind === 'counter')
  return counters.find((counter) => counter.number === number)?.id ?? null
}
