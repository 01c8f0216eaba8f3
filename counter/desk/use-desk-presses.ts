import type { Answer } from '@tingxu/shared/browser/answer.ts'
import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { said } from '@tingxu/shared/browser/said.ts'
import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Command } from '@tingxu/shared/commands.ts'
import type { CounterId, TicketId } from '@tingxu/shared/ids.ts'
import { DESK_ANSWER_MS_MAX } from '@tingxu/shared/limits.ts'
import type { Outcome } from '@tingxu/shared/settings.ts'
import { useEffect, useState } from 'react'

/** An outcome chosen beforehand; it goes with the finish. */
export type ChosenOutcome = { outcome: Outcome; missingMaterials?: string[] }
export type DeskPresses = {
  next(expect: TicketId | null, chosen: ChosenOutcome | null): void
  finish(expect: TicketId | null, chosen: ChosenOutcome | null): void
  atTicket(type: 'recall' | 'startService' | 'markNoShow', expect: TicketId | null): void
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
  const finish = (expect: TicketId | null, chosen: ChosenOutcome | null) =>
    send({ type: 'finishService', counterId, expect, ...chosen })

  /** The next call finishes with the hall's usual outcome; one that was chosen needs a finish of its own before. */
  const next = async (expect: TicketId | null, chosen: ChosenOutcome | null) => {
    if (expect === null || chosen === null) return send({ type: 'callNext', counterId, expect })
    const finished = await finish(expect, chosen)
    return finished?.kind === 'accepted' ? send({ type: 'callNext', counterId, expect: null }) : finished
  }

  return {
    next,
    finish,
    atTicket: (type, expect) => send({ type, counterId, expect }),
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
