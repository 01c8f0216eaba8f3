import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import type { Label as LabelText } from '@tingxu/shared/label.ts'
import { useEffect } from 'react'
import { firstTouch } from './first-touch.ts'
import { Title } from './title.tsx'
import { usePatience } from './use-modes.tsx'

type MessageProps = {
  title: string
  text?: string
  /** What to do about it. */
  help?: string
  /** Of which ticket it is said. */
  label?: LabelText
  /** The one thing to press, if there is one. */
  press?: string
  pressed?: () => void
  /** Ends by itself after so long: as by the press, unless `over` says otherwise. */
  afterMs?: number
  over?: () => void
  wrong?: boolean
}

/** A few words in the middle of the screen. */
export function Message({
  title,
  text,
  help,
  label,
  press,
  pressed,
  afterMs,
  over = pressed,
  wrong = false,
}: MessageProps) {
  const patience = usePatience()
  useEffect(() => {
    if (afterMs === undefined || over === undefined) return
    const timer = setTimeout(over, patience(afterMs))
    return () => clearTimeout(timer)
  }, [afterMs, over, patience])
  return (
    <section className={wrong ? 'message wrong' : 'message'} role={wrong ? 'alert' : 'status'}>
      <div className="said">
        {label !== undefined && <Label label={label} />}
        <Title key={title}>{title}</Title>
        {text !== undefined && <p>{text}</p>}
        {help !== undefined && <p>{help}</p>}
      </div>
      {press !== undefined && pressed !== undefined && (
        <button type="button" className="press main" onClick={firstTouch(pressed)}>
          {press}
        </button>
      )}
    </section>
  )
}
