import { Fitted } from '@tingxu/shared/browser/ui/fitted.tsx'
import { Board } from './board/board.tsx'
import { placeOf } from './place.ts'
import { SignByNumber } from './sign/sign-by-number.tsx'

const LANDSCAPE = { width: 1920, height: 1080 }
const PORTRAIT = { width: 1080, height: 1920 }

/** What hangs here follows from the address: the whole hall's board, a zone's, or the sign of one window. */
export function Display() {
  const place = placeOf(location.pathname)
  return (
    <Fitted landscape={LANDSCAPE} portrait={PORTRAIT}>
      {place.kind === 'counter' ? (
        <SignByNumber number={place.number} />
      ) : (
        <Board {...(place.kind === 'zone' && { zoneId: place.zoneId })} />
      )}
    </Fitted>
  )
}
