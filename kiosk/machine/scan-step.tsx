import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { KIOSK_MESSAGE_MS } from '@tingxu/shared/limits.ts'
import { Message } from './message.tsx'
import type { ScannedProps } from './scanned.tsx'
import { usePart } from './use-part.ts'

/** What a scan needs is fetched with it: without the server a scan could say nothing anyway. */
export function ScanStep(props: ScannedProps) {
  const { kiosk } = useWords().words
  const part = usePart(fetched)
  if (part === null) return <Message title={kiosk.oneMoment} text={kiosk.scan.looking} />
  if (part !== 'failed') return <part.Scanned {...props} />
  return (
    <Message
      title={kiosk.scan.unanswered}
      text={kiosk.scan.unansweredText}
      press={kiosk.done}
      pressed={props.done}
      afterMs={KIOSK_MESSAGE_MS}
      wrong
    />
  )
}

const fetched = () => import('./scanned.tsx')
