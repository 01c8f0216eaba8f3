import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { ReactNode, RefObject } from 'react'
import { CAPTION, type Place, type ScreenName } from './arrangement.ts'

type FramedProps = {
  screen: ScreenName
  step: number
  place: Place
  /** Null: nothing to show yet; what stands beside it is. */
  src: string | null
  /** Where it is opened alone; without what only this page gives it. */
  alone: string
  frame?: RefObject<HTMLIFrameElement | null>
  /** Not made smaller: what it shows is a form to be read and filled in. */
  asks?: boolean
  children?: ReactNode
}

/** One screen in its case, at its own size and shown smaller; over it stands its name and what one does there. */
export function Framed({ screen, step, place, src, alone, frame, asks = false, children }: FramedProps) {
  const { words } = useWords()
  const said = words.overview.screens[screen]
  const { x, y, width, height } = place
  const drawn = asks ? place : place.drawn
  const scale = width / drawn.width
  return (
    <figure className={`framed ${screen}`} style={{ left: x, top: y - CAPTION, width }}>
      <figcaption style={{ height: CAPTION }}>
        <b className="step" aria-hidden="true">
          {step}
        </b>
        <span>
          <b>{said.name}</b>
          <small>{said.text}</small>
        </span>
        <a href={alone} target="_blank" rel="noreferrer">
          {words.overview.openAlone}
          <span className="hidden">{said.name}</span>
        </a>
      </figcaption>
      <div className="case" style={{ width, height }}>
        {src !== null && (
          <iframe
            ref={frame ?? null}
            title={said.name}
            src={src}
            allow="autoplay"
            style={{ width: drawn.width, height: drawn.height, transform: `scale(${scale})` }}
          />
        )}
        {children}
      </div>
    </figure>
  )
}
