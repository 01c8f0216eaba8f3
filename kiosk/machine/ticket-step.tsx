import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { KIOSK_MESSAGE_MS } from '@tingxu/shared/limits.ts'
import { useEffect } from 'react'
import { Message } from './message.tsx'
import { usePart } from './use-part.ts'
import type { YourTicketProps } from './your-ticket.tsx'

/**
 * What a ticket needs, its code above all, is fetched while people still choose. A number that was given is shown even
 * if the rest did not come.
 */
export function TicketStep(props: YourTicketProps) {
  const { kiosk } = useWords().words
  const part = usePart(fetched)
  if (part === null) return <Message title={kiosk.oneMoment} text={kiosk.takingTicket} />
  if (part !== 'failed') return <part.YourTicket {...props} />
  return (
    <Message
      label={props.taken.label}
      title={kiosk.yourTicket}
      text={kiosk.remember}
      press={kiosk.done}
      pressed={props.done}
      afterMs={KIOSK_MESSAGE_MS}
    />
  )
}

/** Fetches it before it is needed, once the machine stands. */
export function useTicketFetched() {
  useEffect(() => {
    fetched().catch(() => {})
  }, [])
}

const fetched = () => import('./your-ticket.tsx')
