import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { useEffect, useRef, useState } from 'react'
import { type Found, lookUp } from './look-up.ts'
import { LookedUp } from './looked-up.tsx'
import { Message } from './message.tsx'

export type ScannedProps = {
  code: string
  zone: string
  done: () => void
  /** To the start, with the same visitor. */
  choose: () => void
}

/** A code that was held to the scanner, and what comes of it. */
export function Scanned({ code, ...leaving }: ScannedProps) {
  const { kiosk } = useWords().words
  const found = useLookUp(code)
  if (found === null) return <Message title={kiosk.oneMoment} text={kiosk.scan.looking} />
  return <LookedUp found={found} {...leaving} />
}

function useLookUp(code: string): Found | null {
  const { hallId } = useHall()
  const { language } = useWords()
  const spoken = useRef(language)
  spoken.current = language
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    let here = true
    lookUp(code, hallId, spoken.current).then((came) => {
      if (here) setFound(came)
    })
    return () => {
      here = false
    }
  }, [code, hallId])
  return found
}
