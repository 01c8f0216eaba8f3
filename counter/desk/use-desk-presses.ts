import type { Answer } from '@tingxu/shared/browser/answer.ts'
import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { said } from '@tingxu/shared/browser/said.ts'
import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Command } from '@tingxu/shared/commands.ts'
import type { ClassId, CommandId, CounterId, ServiceId, TicketId } from '@tingxu/shared/ids.ts'
import { DESK_ANSWER_MS_MAX } from '@tingxu/shared/limits.ts'
import { useEffect, useState } from 'react'
import { type ChosenFinish, isNothing } from './chosen-finish.ts'
import type { Hold, MeantTicket, Sending } from './question.ts'

export type DeskPresses = {
  next(expect: TicketId | null, chosen: ChosenFinish): void
  callTicket(expect: TicketId | null, chosen: ChosenFinish, ticketId: TicketId, reason: string): void
  finish(expect: TicketId | null, chosen: ChosenFinish): void
  atTicket(type: 'recall' | 'startService' | 'markNoShow', expect: TicketId | null): void
  hold(expect: TicketId | null, hold: Hold): void
  resumeHeld(ticketId: TicketId): void
  transfer(ticket: MeantTicket, sending: Sending): void
  serveVisitor(serviceId: ServiceId): void
  setClass(ticketId: TicketId, classId: ClassId, reason: string): void
  undo(commandId: CommandId): void
  pause(reason: string): void
  resume(): void
  leave(): Promise<boolean>
  stopAutoCall(): void
  comeBack(ticketId: TicketId): void
  /** Takes back what was last said. */
  clear(): void
  /** Something waits for its answer. */
  busy: boolean
  /** A sentence for what was refused or did not come; gone at the next press. */
  refusal: string | null
  /** A sentence for what went well but cannot be seen from the rows. */
  note: string | null
}

/** Every key of the desk as its command. */
export function useDeskPresses(counterId: CounterId, zone: string | undefined): DeskPresses {
  const { words } = useWords()
  const { press, pending, answer, clear } = useCommand()
  const left = useLeftFromBefore()
  const send = <C extends Command>(command: C) => press(command, { answerMs: DESK_ANSWER_MS_MAX })
  const finish = (expect: TicketId | null, chosen: ChosenFinish) =>
    send({ type: 'finishService', counterId, expect, ...chosen })

  /** A call finishes with the hall's usual outcome; what was chosen needs a finish of its own before. */
  const after = async (expect: TicketId | null, chosen: ChosenFinish, call: (expect: TicketId | null) => void) => {
    if (expect === null || isNothing(chosen)) return call(expect)
    const finished = await finish(expect, chosen)
    if (finished?.kind === 'accepted') call(null)
  }

  return {
    next: (expect, chosen) => after(expect, chosen, (expect) => send({ type: 'callNext', counterId, expect })),
    callTicket: (expect, chosen, ticketId, reason) =>
      after(expect, chosen, (expect) => send({ type: 'callTicket', counterId, expect, ticketId, reason })),
    finish,
    atTicket: (type, expect) => send({ type, counterId, expect }),
    hold: (expect, hold) => send({ type: 'holdTicket', counterId, expect, ...hold }),
    resumeHeld: (ticketId) => send({ type: 'resumeTicket', counterId, expect: null, ticketId }),
    transfer: ({ ticketId, where }, sending) =>
      send({
        type: 'transferTicket',
        // Whoever is at the window is named by what the screen shows there, so that a stale screen sends nobody away.
        ...(where === 'here' ? { counterId, expect: ticketId } : { ticketId }),
        ...sending,
      }),
    serveVisitor: (serviceId) => send({ type: 'serveVisitor', counterId, expect: null, serviceId }),
    setClass: (ticketId, classId, reason) => send({ type: 'setClass', ticketId, classId, reason }),
    undo: (commandId) => send({ type: 'undo', counterId, commandId }),
    pause: (reason) => send({ type: 'pauseCounter', counterId, reason }),
    resume: () => send({ type: 'resumeCounter', counterId }),
    leave: async () => (await send({ type: 'closeCounter', counterId }))?.kind === 'accepted',
    stopAutoCall: () => send({ type: 'stopAutoCall', counterId }),
    comeBack: (ticketId) => send({ type: 'returnTicket', ticketId }),
    clear,
    busy: pending !== null,
    refusal: said(answer ?? left, words, zone),
    note: finishedOf(answer, (label) => words.desk.finishedNobody(label)),
  }
}

/** Presses that a reload cut off are asked on; only what came of them badly needs saying. */
function useLeftFromBefore(): Answer | null {
  const { client } = useHall()
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    client.resumePending().then((answers) => setAnswer(answers.slice(-1)[0]?.answer ?? null))
  }, [client])
  return answer
}

function finishedOf(answer: Answer | null, say: (label: string) => string): string | null {
  if (answer?.kind !== 'accepted' || !('finished' in answer.result)) return null
  const { finished, called } = answer.result
  return finished !== null && called === null ? say(finished.label) : null
}
