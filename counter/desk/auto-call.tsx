import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import type { DeskNow } from './desk-rows.ts'
import { PressButton } from './press-button.tsx'
import { type Outlook, whyNot } from './presses.ts'

/** When this counter calls by itself, if it will, with the key that stops it (rule C13). */
export function AutoCall({ outlook, stop }: { outlook: Outlook; stop: () => void }) {
  const { words } = useWords()
  const { desk, now } = outlook
  const { autoCallAt } = desk.counter
  if (autoCallAt === null) return null
  return (
    <div className="auto-call">
      <p>{sentence(desk, now, autoCallAt, words)}</p>
      <PressButton
        name={words.desk.press.stopAutoCall}
        keyName="stopAutoCall"
        look="small"
        press={stop}
        not={whyNot('stopAutoCall', outlook)}
      />
    </div>
  )
}

function sentence({ hall, waiting }: DeskNow, now: HallTime, at: HallTime, { desk: said }: Words): string {
  if (waiting === 0 || at <= now) return said.autoCallSoon
  return said.autoCallIn(Math.ceil((at - now) / 1000), timeIn(hall.zone, at, 'seconds'))
}
