import { ConnectionBar } from '@tingxu/shared/browser/ui/connection-bar.tsx'
import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import { TestClockBar } from '@tingxu/shared/browser/ui/test-clock-bar.tsx'
import { useView } from '@tingxu/shared/browser/use-view.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { AheadRow, HallRow, TicketRow } from '@tingxu/shared/views.ts'
import { useEffect } from 'react'
import { Missed } from './missed.tsx'
import { Over } from './over.tsx'
import { Plain } from './plain.tsx'
import { Waiting } from './waiting.tsx'
import { YourTurn } from './your-turn.tsx'

/** One ticket as it stands now. */
export function OwnTicket() {
  const { rows, refused, connection } = useView('ticket')
  const { words, text } = useWords()
  const hall = rows.get('hall') as HallRow | undefined
  const ticket = rows.get('ticket') as TicketRow | undefined
  const ahead = rows.get('ahead') as AheadRow | undefined
  useTitle(ticket, ahead)
  if (refused !== null) return <Plain title={words.phone.cannotOpen} text={words.phone.cannotOpenText} />
  if (hall === undefined || ticket === undefined) return <Plain title={words.phone.connecting} />
  const stale = connection.state === 'lost' && connection.stale
  const calling = ticket.at.state === 'called' || ticket.at.state === 'serving'
  return (
    <main className={`phone${calling ? ' turn' : ''}${stale ? ' stale' : ''}`}>
      <header>
        <span>{text(hall.name)}</span>
        <LanguageSwitch offered={hall.languages} />
      </header>
      <TestClockBar hall={hall} />
      <ConnectionBar zone={hall.zone}>{words.phone.watchBoard}</ConnectionBar>
      <Now hall={hall} ticket={ticket} ahead={ahead ?? null} />
    </main>
  )
}

function Now({ hall, ticket, ahead }: { hall: HallRow; ticket: TicketRow; ahead: AheadRow | null }) {
  const { at } = ticket
  switch (at.state) {
    case 'waiting':
      return <Waiting ticket={ticket} ahead={ahead} />
    case 'called':
    case 'serving':
      return <YourTurn ticket={ticket} at={at} />
    case 'missed':
      return <Missed ticket={ticket} at={at} zone={hall.zone} />
    case 'finished':
    case 'no-show':
    case 'cancelled':
    case 'expired':
      return <Over ticket={ticket} state={at.state} />
  }
}

/** The name of the page says how it stands, for somebody who reads something else meanwhile. */
function useTitle(ticket: TicketRow | undefined, ahead: AheadRow | undefined) {
  const { words } = useWords()
  useEffect(() => {
    document.title = titleOf(ticket, ahead, words.phone)
  }, [ticket, ahead, words])
}

function titleOf(
  ticket: TicketRow | undefined,
  ahead: AheadRow | undefined,
  words: ReturnType<typeof useWords>['words']['phone'],
): string {
  if (ticket === undefined) return words.title
  if ('counterNumber' in ticket.at) return words.turnTitle(ticket.label, ticket.at.counterNumber)
  if (ticket.at.state === 'waiting' && ahead !== undefined) return words.waitingTitle(ticket.label, ahead.ahead)
  return ticket.label
}
