import { said } from '@tingxu/shared/browser/said.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { KIOSK_MESSAGE_MS } from '@tingxu/shared/limits.ts'
import { Calling } from './calling.tsx'
import { HeldFor } from './held-for.tsx'
import type { Found } from './look-up.ts'
import { Message } from './message.tsx'
import { StillWaiting } from './still-waiting.tsx'

type LookedUpProps = { found: Found; zone: string; done: () => void; choose: () => void }

/** What a scanned code has led to. Of a code that is none of this hall's tickets nothing is shown of anybody. */
export function LookedUp({ found, zone, done, choose }: LookedUpProps) {
  const { words } = useWords()
  const { kiosk } = words
  const leaving = { press: kiosk.done, pressed: done, afterMs: KIOSK_MESSAGE_MS }
  switch (found.what) {
    case 'nothing':
      return <Message title={kiosk.scan.unknown} text={kiosk.scan.unknownText} {...leaving} wrong />
    case 'no-answer':
      return <Message title={kiosk.scan.unanswered} text={kiosk.scan.unansweredText} {...leaving} wrong />
    case 'ticket': {
      const { ticket, ahead, asked } = found
      const { at, label } = ticket
      switch (at.state) {
        case 'waiting':
          return <StillWaiting ticket={ticket} ahead={ahead} asked={asked?.command ?? null} done={done} />
        case 'held':
          return <HeldFor ticket={ticket} at={at} zone={zone} done={done} />
        case 'called':
        case 'serving':
          return <Calling ticket={ticket} at={at} done={done} />
        case 'missed': {
          const text = said(asked?.answer ?? null, words, zone) ?? kiosk.scan.takeNew
          return <Over label={label} title={kiosk.scan.missed} text={text} done={done} choose={choose} />
        }
        case 'finished':
        case 'no-show':
        case 'cancelled':
        case 'expired': {
          const title = kiosk.scan.over[at.state]
          return <Over label={label} title={title} text={kiosk.scan.takeNew} done={done} choose={choose} />
        }
      }
    }
  }
}

type OverProps = { label: string; title: string; text: string; done: () => void; choose: () => void }

/** A ticket that is not called any more: the way on is a new one. */
function Over({ label, title, text, done, choose }: OverProps) {
  const { kiosk } = useWords().words
  return (
    <Message
      label={label}
      title={title}
      text={text}
      press={kiosk.scan.begin}
      pressed={choose}
      over={done}
      afterMs={KIOSK_MESSAGE_MS}
    />
  )
}
