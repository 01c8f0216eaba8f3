import { ConnectionBar } from '@tingxu/shared/browser/ui/connection-bar.tsx'
import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import { TestClockBar } from '@tingxu/shared/browser/ui/test-clock-bar.tsx'
import { useView } from '@tingxu/shared/browser/use-view.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { AheadRow, HallRow, TicketRow } from '@tingxu/shared/views.ts'
import { useEffect } from 'react'
import { BeingServed } from './being-served.tsx'
import { Held } from './held.tsx'
import { Missed } from './missed.tsx'
import { Over } from './over.tsx'
import { Plain } from './plain.tsx'
import { type Alert, useAlert } from './use-alert.ts'
import { useRing } from './use-ring.ts'
import { useTitle } from './use-title.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { Waiting } from './waiting.tsx'
import { YourTurn } from './your-turn.tsx'

/** One ticket as it stands now. */
export function OwnTicket() {
  const { rows, refused, connection } = useView('ticket')
  const { words, text, language, setLanguage } = useWords()
  const hall = rows.get('hall') as HallRow | undefined
  const ticket = rows.get('ticket') as TicketRow | undefined
  const ahead = rows.get('ahead') as AheadRow | undefined
  const ring = useRing()
  const alert = useAlert(alertOf(ticket), ring.ring)
  useTitle(ticket, ahead, ticket?.at.state !== 'called' || alert.noticed)
  useWakeLock(ticket?.at.state === 'waiting' || ticket?.at.state === 'called')
  const spoken = hall?.languages
  useEffect(() => {
    // A language that the hall does not offer would leave half of the page in another.
    if (spoken?.[0] !== undefined && !spoken.includes(language)) setLanguage(spoken[0])
  }, [spoken, language, setLanguage])
  if (refused !== null) return <Plain title={words.phone.cannotOpen} text={words.phone.cannotOpenText} />
  if (hall === undefined || ticket === undefined) return <Plain title={words.phone.connecting} />
  const stale = connection.state === 'lost' && connection.stale
  const { at } = ticket
  return (
    <main className={`phone${at.state === 'called' ? ' turn' : ''}${stale ? ' stale' : ''}`}>
      <header>
        <span>{text(hall.name)}</span>
        <LanguageSwitch offered={hall.languages} />
      </header>
      <TestClockBar hall={hall} />
      <ConnectionBar zone={hall.zone}>{words.phone.watchBoard}</ConnectionBar>
      {at.state === 'waiting' && <Waiting hall={hall} ticket={ticket} at={at} ahead={ahead ?? null} ring={ring} />}
      {at.state === 'called' && <YourTurn ticket={ticket} at={at} {...alert} />}
      {at.state !== 'waiting' && at.state !== 'called' && <Afterwards hall={hall} ticket={ticket} at={at} />}
    </main>
  )
}

type AfterwardsAt = Exclude<TicketRow['at'], { state: 'waiting' }>

function Afterwards({ hall, ticket, at }: { hall: HallRow; ticket: TicketRow; at: AfterwardsAt }) {
  switch (at.state) {
    case 'held':
      return <Held ticket={ticket} at={at} zone={hall.zone} />
    case 'called':
    case 'serving':
      return <BeingServed ticket={ticket} at={at} />
    case 'missed':
      return <Missed ticket={ticket} at={at} zone={hall.zone} />
    case 'finished':
    case 'no-show':
    case 'cancelled':
    case 'expired':
      return <Over ticket={ticket} state={at.state} />
  }
}

/** A recall is another call, and so is a call after coming back; the question for presence is asked once for each wait. */
function alertOf(ticket: TicketRow | undefined): Alert | null {
  if (ticket?.at.state === 'called') {
    const { calledAt, callCount } = ticket.at
    return { what: 'call', of: `${ticket.ticketId} ${calledAt} ${callCount}` }
  }
  const asked = ticket?.at.state === 'waiting' && ticket.at.confirm === 'asked'
  return asked ? { what: 'question', of: ticket.ticketId } : null
}
