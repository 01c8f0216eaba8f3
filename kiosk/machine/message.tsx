import { useEffect } from 'react'
import { Title } from './title.tsx'

type MessageProps = {
  title: string
  text?: string
  /** The one thing to press, if there is one. */
  press?: string
  pressed?: () => void
  /** Presses itself after so long. */
  afterMs?: number
  wrong?: boolean
}

/** A few words in the middle of the screen. */
export function Message({ title, text, press, pressed, afterMs, wrong = false }: MessageProps) {
  useEffect(() => {
    if (afterMs === undefined || pressed === undefined) return
    const timer = setTimeout(pressed, afterMs)
    return () => clearTimeout(timer)
  }, [afterMs, pressed])
  return (
    <section className={wrong ? 'message wrong' : 'message'} role={wrong ? 'alert' : 'status'}>
      <Title key={title}>{title}</Title>
      {text !== undefined && <p>{text}</p>}
      {press !== undefined && (
        <button type="button" className="press main" onClick={pressed}>
          {press}
        </button>
      )}
    </section>
  )
}
