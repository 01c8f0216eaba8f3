import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'

export type Size = { width: number; height: number }
type Fit = { shape: 'landscape' | 'portrait'; style: CSSProperties }

/**
 * A screen drawn for one size and shown at the size of whatever hangs on the wall: a board at 3840×2160 is the board
 * at 1920×1080 with twice the pixels. The side that has room to spare is given to the screen, not left black.
 */
export function Fitted({ landscape, portrait, children }: { landscape: Size; portrait: Size; children: ReactNode }) {
  const [fit, setFit] = useState(() => fitOf(landscape, portrait))
  useEffect(() => {
    const refit = () => setFit(fitOf(landscape, portrait))
    refit()
    addEventListener('resize', refit)
    return () => removeEventListener('resize', refit)
  }, [landscape, portrait])
  return (
    <div className="fitted" data-shape={fit.shape} style={fit.style}>
      {children}
    </div>
  )
}

function fitOf(landscape: Size, portrait: Size): Fit {
  const shape = innerWidth >= innerHeight ? 'landscape' : 'portrait'
  const drawn = shape === 'landscape' ? landscape : portrait
  const scale = Math.min(innerWidth / drawn.width, innerHeight / drawn.height)
  const style = { width: innerWidth / scale, height: innerHeight / scale, transform: `scale(${scale})` }
  return { shape, style }
}
