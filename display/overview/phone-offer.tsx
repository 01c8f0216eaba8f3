import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { PhoneTicket } from './use-phone-ticket.ts'

/** Where the phone has no ticket, or one that is over: how it gets one. */
export function PhoneOffer({ ticket, ready }: { ticket: PhoneTicket; ready: boolean }) {
  const said = useWords().words.overview.phone
  if (!ready || (ticket.secret !== null && !ticket.over)) return null
  return (
    <div className={ticket.secret === null ? 'offer' : 'offer again'}>
      {ticket.secret === null && (
        <>
          <h2>{said.noTicket}</h2>
          <p>{said.scanned}</p>
        </>
      )}
      <button type="button" aria-disabled={ticket.taking === 'yes'} onClick={ticket.take}>
        {ticket.secret === null ? said.take : said.takeAnother}
      </button>
      <p role="status">{ticket.taking === 'nothing' ? said.nothing : ''}</p>
    </div>
  )
}
