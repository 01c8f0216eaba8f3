import { type ChosenFinish, withMissing } from './chosen-finish.ts'
import { ClassDialog } from './class-dialog.tsx'
import { HoldDialog } from './hold-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { MaterialsDialog } from './materials-dialog.tsx'
import { PauseDialog } from './pause-dialog.tsx'
import type { Outlook } from './presses.ts'
import type { Question } from './question.ts'
import { TicketDialog } from './ticket-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import type { DeskPresses } from './use-desk-presses.ts'
import { WithoutTicketDialog } from './without-ticket-dialog.tsx'

export type QuestionsProps = {
  asked: Question
  ask: (question: Question | null) => void
  outlook: Outlook
  chosen: ChosenFinish
  choose: (chosen: ChosenFinish) => void
  presses: DeskPresses
}

/** The dialog for what is asked now. */
export function Questions({ asked, ask, outlook, chosen, choose, presses }: QuestionsProps) {
  const { desk } = outlook
  const { counter, current } = desk
  const close = () => ask(null)
  switch (asked.about) {
    case 'pause':
      return <PauseDialog close={close} pause={presses.pause} />
    case 'keys':
      return <KeysDialog close={close} />
    case 'materials':
      return (
        <MaterialsDialog
          materials={current?.materials ?? []}
          ticked={chosen.missingMaterials ?? []}
          close={close}
          confirm={(missing) => choose(withMissing(chosen, missing))}
        />
      )
    case 'hold':
      return (
        current && (
          <HoldDialog
            label={current.label}
            minutesMax={counter.holdMinutesMax}
            close={close}
            hold={(hold) => presses.hold(current.ticketId, hold)}
          />
        )
      )
    case 'otherClass':
      return (
        current && (
          <ClassDialog
            current={current}
            close={close}
            set={(classId, reason) => presses.setClass(current.ticketId, classId, reason)}
          />
        )
      )
    case 'withoutTicket':
      return <WithoutTicketDialog services={[...desk.services.values()]} close={close} serve={presses.serveVisitor} />
    case 'transfer':
      return (
        <TransferDialog
          desk={desk}
          ticket={asked.ticket}
          close={close}
          send={(sending) => presses.transfer(asked.ticket, sending)}
        />
      )
    case 'ticket':
      return (
        <TicketDialog
          outlook={outlook}
          ticket={asked.ticket}
          close={close}
          call={(reason) => presses.callTicket(counter.currentId, chosen, asked.ticket.ticketId, reason)}
          comeBack={() => presses.comeBack(asked.ticket.ticketId)}
          transfer={() => ask({ about: 'transfer', ticket: asked.ticket })}
        />
      )
  }
}
