import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { firstTouch } from './first-touch.ts'

/** One step back, as one press among others. */
export function Back({ press }: { press: () => void }) {
  const { words } = useWords()
  return (
    <button type="button" className="press" onClick={firstTouch(press)}>
      {words.kiosk.back}
    </button>
  )
}
