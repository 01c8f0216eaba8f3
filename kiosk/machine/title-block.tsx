import type { ReactNode } from 'react'
import { firstTouch } from './first-touch.ts'
import { Title } from './title.tsx'
import { useModes } from './use-modes.tsx'

type TitleBlockProps = {
  title: string
  text?: string
  /** One step back, named for where it leads. */
  back?: { to: string; press: () => void } | undefined
  children?: ReactNode
}

/** What a step asks. */
export function TitleBlock({ title, text, back, children }: TitleBlockProps) {
  const { modes } = useModes()
  // Where few things stand on the screen, or all of them low, the way back stands with the presses below.
  const above = !modes.elder && !modes.reach
  return (
    <div className="title">
      {above && back !== undefined && (
        <button type="button" className="back" onClick={firstTouch(back.press)}>
          {back.to}
        </button>
      )}
      <Title>{title}</Title>
      {text !== undefined && <p className="explain">{text}</p>}
      {children}
    </div>
  )
}
