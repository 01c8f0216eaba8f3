import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { firstTouch } from './first-touch.ts'
import { lengthOf } from './length-of.ts'
import type { OfferedService } from './offer.ts'
import { useModes } from './use-modes.tsx'

type MatterCardProps = { service: OfferedService | null; place: number; drop: () => void }

/** One of several matters, and how to be rid of it again. */
export function MatterCard({ service, place, drop }: MatterCardProps) {
  const { words, text } = useWords()
  const { elder } = useModes().modes
  const name = service === null ? '' : text((elder && service.plainName) || service.name)
  return (
    <div className="matter">
      <b className="place">{place}</b>
      <span className={`name ${lengthOf(name)}`}>{name}</span>
      <button type="button" className="drop" aria-label={words.kiosk.matters.dropOne(name)} onClick={firstTouch(drop)}>
        {words.kiosk.matters.drop}
      </button>
    </div>
  )
}
