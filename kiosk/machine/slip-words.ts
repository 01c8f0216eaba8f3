import { dayIn } from '@tingxu/shared/browser/hall-day.ts'
import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import type { Speaking } from '@tingxu/shared/browser/use-words.tsx'
import type { HallTime } from '@tingxu/shared/ids.ts'
import { type Figured, waitWords } from '../wait-words.ts'
import type { Offer, OfferedService } from './offer.ts'
import type { TakenTicket } from './visit.ts'

/** Everything that stands on the paper. */
export type SlipWords = {
  hall: string
  service: string
  facts: { head: string; words: Figured }[]
  rights: string
  /** A second paper for the same ticket says so: one number is called once. */
  again: string | null
}
export type Printing = {
  taken: TakenTicket
  services: readonly (OfferedService | null)[]
  offer: Offer
  againAt: HallTime | null
}

export function slipWords(
  { taken, services: [service = null], offer, againAt }: Printing,
  { words, text, language }: Speaking,
): SlipWords {
  const { kiosk } = words
  const { hall, returnMinutes } = offer
  const wait = waitWords(taken.wait, kiosk)
  const day = dayIn(hall.zone, taken.takenAt, language)
  // The heading beside the wait has said its first words already.
  const waits = taken.wait === null ? { before: '', figure: kiosk.notKnown, after: '' } : { ...wait, before: '' }
  return {
    hall: text(hall.name),
    service: service === null ? '' : text(service.name),
    facts: [
      { head: kiosk.aheadHead, words: { ...kiosk.ahead(taken.ahead), before: '', after: kiosk.people } },
      { head: kiosk.waitHead, words: waits },
      { head: kiosk.slip.takenAt, words: { before: day, figure: timeIn(hall.zone, taken.takenAt), after: '' } },
    ],
    rights: [...(returnMinutes === null ? [] : [kiosk.slip.return(returnMinutes)]), kiosk.slip.rights].join(
      language === 'en' ? ' ' : '',
    ),
    again: againAt === null ? null : kiosk.slip.again(timeIn(hall.zone, againAt)),
  }
}
