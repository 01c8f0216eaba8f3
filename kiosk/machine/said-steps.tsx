import type { Answer } from '@tingxu/shared/browser/answer.ts'
import { said } from '@tingxu/shared/browser/said.ts'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallTime } from '@tingxu/shared/ids.ts'
import { KIOSK_MESSAGE_MS } from '@tingxu/shared/limits.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { Message } from './message.tsx'
import type { Offer, OfferedService } from './offer.ts'
import { opensWords } from './shut-words.ts'

/** Steps that only say something. */

export function NoTicketNeeded({ service, done }: { service: OfferedService | null; done: () => void }) {
  const { words, text } = useWords()
  const message = service?.shut?.why === 'no-ticket-needed' ? text(service.shut.message) : words.kiosk.noTicketNeeded
  return (
    <Message
      title={service === null ? words.kiosk.noTicketNeeded : text(service.name)}
      text={message}
      press={words.kiosk.done}
      pressed={done}
      afterMs={KIOSK_MESSAGE_MS}
    />
  )
}

/** The hall's no: why, and what to do. Choosing again goes on in the same language and print; whoever walks away does not. */
export function Refused(props: { answer: Answer; zone: string; choose: () => void; done: () => void }) {
  const { words } = useWords()
  const { kiosk } = words
  return (
    <Message
      title={kiosk.noTicketGiven}
      text={ended(said(props.answer, words, props.zone) ?? words.common.notAccepted)}
      help={kiosk.refusedHelp}
      press={kiosk.chooseAnother}
      pressed={props.choose}
      over={props.done}
      afterMs={KIOSK_MESSAGE_MS}
      wrong
    />
  )
}

type AskAtDeskProps = { why: 'missing' | 'unanswered'; offer: Offer; done: () => void }

/** Where the desk is, the hall may say. */
export function AskAtDesk({ why, offer: { ownTexts }, done }: AskAtDeskProps) {
  const { words, text } = useWords()
  const { kiosk } = words
  const desk = ownTexts['kiosk-desk']
  const wrong = why === 'unanswered'
  return (
    <Message
      title={wrong ? kiosk.askAtDesk : kiosk.materials.atDesk}
      text={wrong ? kiosk.askAtDeskText : kiosk.materials.atDeskText}
      {...(desk && { help: text(desk) })}
      press={kiosk.done}
      pressed={done}
      afterMs={KIOSK_MESSAGE_MS}
      wrong={wrong}
    />
  )
}

/** Nothing can be had now: not a list of shut doors, but when to come. */
export function AllShut({ opensAt, offer: { hall, ownTexts } }: { opensAt: HallTime | null; offer: Offer }) {
  const speaking = useWords()
  const now = useHallTime(NOW_MS)
  const { kiosk }: { kiosk: Words['kiosk'] } = speaking.words
  const own = ownTexts['closed-note']
  const note = own ? speaking.text(own) : kiosk.allShutText
  if (opensAt === null) return <Message title={kiosk.allShut} text={note} />
  const { before, figure, after } = opensWords(opensAt, hall.zone, now, speaking)
  const when = [before, figure, after].filter((part) => part !== '').join(' ')
  return <Message title={kiosk.allShut} text={when} help={note} />
}

/** Sentences of answers have no full stop of their own, for they also stand alone. */
const ended = (sentence: string) =>
  /[。.！!？?]$/.test(sentence) ? sentence : sentence + (HAN.test(sentence) ? '。' : '.')
const HAN = /[\u3400-\u9fff]/
const NOW_MS = 60_000
