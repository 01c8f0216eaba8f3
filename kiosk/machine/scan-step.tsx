import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { KIOSK_MESSAGE_MS } from '@tingxu/shared/limits.ts'
import { useEffect, useState } from 'react'
import { Message } from './message.tsx'
import type { Scanned, ScannedProps } from './scanned.tsx'

/** What a scan needs is fetched with it: without the server a scan could say nothing anyway, and the start is lighter. */
export function ScanStep(props: ScannedProps) {
  const { kiosk } = useWords().words
  const [part, setPart] = useState<{ Scanned: typeof Scanned } | 'failed' | null>(null)
  useEffect(() => {
    import('./scanned.tsx').then(setPart, () => setPart('failed'))
  }, [])
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
