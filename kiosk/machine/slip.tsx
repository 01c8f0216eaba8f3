import { SlipPaper } from '@tingxu/shared/browser/slip/paper.tsx'
import { Printed } from '@tingxu/shared/browser/slip/printed.tsx'
import type { SlipLayout } from '@tingxu/shared/browser/slip/slip-layout.ts'
import { slipWords } from '@tingxu/shared/browser/slip/slip-words.ts'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Offer, OfferedService } from './offer.ts'
import { Then } from './then.tsx'
import type { TakenTicket } from './visit.ts'

type SlipProps = {
  taken: TakenTicket
  services: readonly (OfferedService | null)[]
  offer: Offer
  layout: SlipLayout
  copy: number
}

/** The paper of a ticket. */
export function Slip({ taken, services: [service = null, ...rest], offer, layout, copy }: SlipProps) {
  const speaking = useWords()
  const now = useHallTime(NOW_MS)
  const { hall, returnMinutes } = offer
  const said = slipWords({ taken, service, hall, returnMinutes, layout, againAt: copy > 0 ? now : null }, speaking)
  return (
    <Printed>
      <SlipPaper paper={layout.paper} label={taken.label} said={said} link={taken.link}>
        <Then services={rest} />
      </SlipPaper>
    </Printed>
  )
}

const NOW_MS = 1000
