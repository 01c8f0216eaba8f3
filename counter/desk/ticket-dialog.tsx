import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { serviceNameIn } from './desk-rows.ts'
import { Dialog } from './dialog.tsx'
import { keyOf } from './key-map.ts'
import { PressButton, saidOf } from './press-button.tsx'
import { type Outlook, whyNot, whyNotReturn } from './presses.ts'
import type { MeantTicket } from './question.ts'
import { ReasonButtons } from './reason-buttons.tsx'
import { CHOSEN_REASONS } from './reasons.ts'
import { useKeyMap } from './use-key-map.tsx'

export type TicketDialogProps = {
  outlook: Outlook
  ticket: MeantTicket
  close: () => void
  call: (reason: string) => void
  comeBack: () => void
  transfer: () => void
}

/** What can be done with somebody who waits, or did not come: call them out of turn, for a reason, or send them on. */
export function TicketDialog({ outlook, ticket, close, call, comeBack, transfer }: TicketDialogProps) {
  const { words, text } = useWords()
  const { keys } = useKeyMap()
  const { desk, now, live } = outlook
  const said = words.desk.chosenCall
  const not = whyNot('callTicket', outlook)
  const missed = desk.missed.find(({ ticketId }) => ticketId === ticket.ticketId)
  const notBack = missed === undefined ? null : whyNotReturn(missed, now, live)
  const closing = (act: () => void) => () => {
    close()
    act()
  }
  const back = closing(comeBack)
  const other: Record<string, () => void> =
    missed === undefined ? { [keys.transfer]: transfer } : { [keyOf(BACK)]: () => notBack === null && back() }
  return (
    <Dialog title={said.title(ticket.label, text(serviceNameIn(desk, ticket.serviceId)))} close={close}>
      <p className="quiet">{said.explain}</p>
      {not !== null && <p>{words.desk.notNow(said.name, saidOf(not, words))}</p>}
      <ReasonButtons
        ids={CHOSEN_REASONS}
        nameOf={(id) => said.reasons[id]}
        press={(reason) => closing(() => call(reason))()}
        not={not}
        keys={other}
      />
      <div className="answers">
        {missed === undefined ? (
          <PressButton name={words.desk.press.transfer} keyName="transfer" press={transfer} />
        ) : (
          <PressButton
            name={words.desk.missed.comeBack}
            fixedKey={BACK}
            press={() => notBack === null && back()}
            not={notBack}
          />
        )}
        <PressButton name={words.desk.cancel} fixedKey="Esc" press={close} />
      </div>
    </Dialog>
  )
}

const BACK = 'B'
