import { useWords } from '../use-words.tsx'

/** A window is a plate: filled while it serves, amber while it calls, an outline while it does not serve. */
export function Plate({ number, look = 'serving' }: { number: number; look?: 'serving' | 'calling' | 'idle' }) {
  const { words } = useWords()
  return (
    <span className={CLASSES[look]}>
      <span aria-hidden="true">{number}</span>
      <span className="hidden">{words.common.window(number)}</span>
    </span>
  )
}

const CLASSES = { serving: 'plate', calling: 'plate now', idle: 'plate open' }
