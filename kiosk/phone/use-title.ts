import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { PHONE_TITLE_MS } from '@tingxu/shared/limits.ts'
import type { AheadRow, TicketRow } from '@tingxu/shared/views.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { useEffect } from 'react'

/** The name of the page says how it stands, for somebody who reads something else meanwhile; a new call blinks there. */
export function useTitle(ticket: TicketRow | undefined, ahead: AheadRow | undefined, noticed: boolean) {
  const { words } = useWords()
  const title = titleOf(ticket, ahead, words.phone)
  useEffect(() => {
    document.title = title
    if (noticed || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const blinking = setInterval(() => {
      document.title = document.title === title ? words.phone.yourTurn : title
    }, PHONE_TITLE_MS)
    return () => clearInterval(blinking)
  }, [title, noticed, words])
}

function titleOf(ticket: TicketRow | undefined, ahead: AheadRow | undefined, words: Words['phone']): string {
  if (ticket === undefined) return words.title
  if (ticket.at.state === 'called') return words.turnTitle(ticket.label, ticket.at.counterNumber)
  if (ticket.at.state === 'waiting' && ticket.at.confirm !== null) return words.confirmTitle(ticket.label)
  if (ticket.at.state === 'waiting' && ahead !== undefined) return words.waitingTitle(ticket.label, ahead.ahead)
  return ticket.label
}
