import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type { TicketPart } from '@tingxu/shared/screen-settings.ts'
import type { Wait } from '@tingxu/shared/views.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { dayIn } from '../hall-day.ts'
import { timeIn } from '../hall-zone.ts'
import type { Speaking } from '../use-words.tsx'
import { type Figured, waitWords } from '../wait-words.ts'
import type { SlipLayout } from './slip-layout.ts'

/** Everything that stands on the paper beside the number. What is null does not stand there. */
export type SlipWords = {
  hall: string
  top: string | null
  service: string
  plainName: string | null
  facts: { head: string; words: Figured }[]
  how: string
  code: { head: string; text: string } | null
  rights: string | null
  foot: string | null
  /** A second paper for the same ticket says so: one number is called once. */
  again: string | null
}
export type Printing = {
  taken: { ahead: number; wait: Wait; takenAt: HallTime }
  /** Null: it is not offered any more. */
  service: { name: Text; plainName: Text | null } | null
  hall: { name: Text; zone: string }
  returnMinutes: number | null
  layout: SlipLayout
  againAt: HallTime | null
}

export function slipWords(printing: Printing, speaking: Pick<Speaking, 'words' | 'text' | 'language'>): SlipWords {
  const { service, hall, layout, againAt } = printing
  const { text, language, words } = speaking
  const { slip } = words.kiosk
  const has = (part: TicketPart) => layout.shows.includes(part)
  const plainName = service?.plainName ?? null
  return {
    hall: text(hall.name),
    top: layout.top === null ? null : text(layout.top),
    service: service === null ? '' : text(service.name),
    plainName: plainName !== null && has('plain-name') ? text(plainName) : null,
    facts: factsOf(printing, speaking),
    how: slip.how,
    code: has('code') ? { head: slip.codeHead, text: slip.codeText } : null,
    rights: has('rights') ? rightsIn(slip, printing.returnMinutes, language) : null,
    foot: layout.foot === null ? null : text(layout.foot),
    again: againAt === null ? null : slip.again(timeIn(hall.zone, againAt)),
  }
}

function factsOf(
  { taken, hall, layout }: Printing,
  { words: { kiosk }, language }: Pick<Speaking, 'words' | 'language'>,
): SlipWords['facts'] {
  const wait = waitWords(taken.wait, kiosk)
  // The heading beside the wait has said its first words already.
  const waits = taken.wait === null ? { before: '', figure: kiosk.notKnown, after: '' } : { ...wait, before: '' }
  const ahead = { ...kiosk.ahead(taken.ahead), before: '', after: kiosk.people }
  const day = dayIn(hall.zone, taken.takenAt, language)
  const facts: [TicketPart, head: string, Figured][] = [
    ['ahead', kiosk.aheadHead, ahead],
    ['wait', kiosk.waitHead, waits],
    ['taken-at', kiosk.slip.takenAt, { before: day, figure: timeIn(hall.zone, taken.takenAt), after: '' }],
  ]
  return facts.filter(([part]) => layout.shows.includes(part)).map(([, head, said]) => ({ head, words: said }))
}

function rightsIn(slip: Words['kiosk']['slip'], returnMinutes: number | null, language: string): string {
  const ofReturn = returnMinutes === null ? [] : [slip.return(returnMinutes)]
  return [...ofReturn, slip.rights].join(language === 'en' ? ' ' : '')
}
