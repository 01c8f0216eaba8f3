import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { createPortal } from 'react-dom'
import { Figure } from '../figured.tsx'
import { labelStyle } from './label-style.ts'
import type { Offer, OfferedService } from './offer.ts'
import { slipWords } from './slip-words.ts'
import { Then } from './then.tsx'
import { TicketCode } from './ticket-code.tsx'
import { useEquipment } from './use-equipment.ts'
import type { TakenTicket } from './visit.ts'

type SlipProps = { taken: TakenTicket; services: readonly (OfferedService | null)[]; offer: Offer; copy: number }

/** The paper. It stands beside the page, unseen, and is all that is printed. */
export function Slip({ taken, services, offer, copy }: SlipProps) {
  const speaking = useWords()
  const now = useHallTime(NOW_MS)
  const { slip } = speaking.words.kiosk
  const said = slipWords({ taken, services, offer, againAt: copy > 0 ? now : null }, speaking)
  return createPortal(
    <div className="slip" data-mm={useEquipment().paperMm} aria-hidden="true">
      <p className="hall">{said.hall}</p>
      <p className="big" style={labelStyle(taken.label)}>
        <Label label={taken.label} />
      </p>
      <p className="of">{said.service}</p>
      <Then services={services.slice(1)} />
      <dl>
        {said.facts.map(({ head, words }) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>
              <Figure words={words} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="how">{slip.how}</p>
      <div className="scan-me">
        <TicketCode link={taken.link} label={taken.label} />
        <p>
          <b>{slip.codeHead}</b> {slip.codeText}
        </p>
      </div>
      <p className="rights">{said.rights}</p>
      {said.again !== null && <p className="again">{said.again}</p>}
    </div>,
    document.body,
  )
}

const NOW_MS = 1000
