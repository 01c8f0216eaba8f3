import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { DeskNow } from './desk-rows.ts'
import { PressButton } from './press-button.tsx'

/** When this counter calls by itself, if it will, with the key that stops it (rule C13). */
export function AutoCall({ desk, now, stop }: { desk: DeskNow; now: HallTime; stop: () => void }) {
  const { words } = useWords()
  const { autoCallAt } = desk.counter
  if (autoCallAt === null) return null
  const ahead = autoCallAt > now && desk.waiting > 0
  return (
    <div className="auto-call">
      <p>{ahead ? words.desk.autoCallAt(timeIn(desk.hall.zone, autoCallAt, 'seconds')) : words.desk.autoCallSoon}</p>
      <PressButton name={words.desk.press.stopAutoCall} keyShown="A" look="small" press={stop} />
    </div>
  )
}
