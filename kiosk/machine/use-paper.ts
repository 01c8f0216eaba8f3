import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { printSlip } from '@tingxu/shared/browser/slip/print-slip.ts'
import type { SlipLayout } from '@tingxu/shared/browser/slip/slip-layout.ts'
import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import type { PrintReport } from '@tingxu/shared/commands.ts'
import type { TicketId } from '@tingxu/shared/ids.ts'
import { KIOSK_ANSWER_MS_MAX, KIOSK_REPRINT_MS_MAX } from '@tingxu/shared/limits.ts'
import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * What is known of the slip. `sent` is all that a browser ever learns: whether paper came out, or the visitor's dialogue
 * was closed without printing, it does not say. `failed`: it did not even begin.
 */
export type Paper = {
  state: 'none' | 'printing' | 'sent' | 'failed'
  /** How many were sent before this one; every one but the first says that it is a reprint. */
  copies: number
  printAgain(): void
}

/** Prints the slip, where there is one, by itself once the ticket stands on the screen, which is after it was on the disk. */
export function usePaper(ticketId: TicketId, layout: SlipLayout | null): Paper {
  const [state, setState] = useState<Paper['state']>(layout === null ? 'none' : 'printing')
  const paperMm = layout?.paper ?? null
  const [copies, setCopies] = useState(0)
  const { report, reprint } = useReports(ticketId)
  useEffect(() => {
    if (state === 'none') report('paperless')
    if (state !== 'printing' || paperMm === null) return
    // The dialogue of a browser that asks holds the page still; by then the number should have been painted.
    const soon = setTimeout(() => {
      const came = printSlip(paperMm) ? 'sent' : 'failed'
      report(came)
      setState(came)
    }, PAINTED_MS)
    return () => clearTimeout(soon)
  }, [state, paperMm, report])
  const printAgain = useCallback(async () => {
    const answer = await reprint()
    // A second touch of the same finger: the first one's answer is on its way.
    if (answer === null) return
    if (answer.kind !== 'accepted') return setState('failed')
    setCopies((before) => before + 1)
    setState('printing')
  }, [reprint])
  return { state, copies, printAgain }
}

/** Tells the hall what became of the paper, and asks before there is another one (rule T8). */
function useReports(ticketId: TicketId) {
  const { client } = useHall()
  const { press } = useCommand()
  const last = useRef<PrintReport | null>(null)
  const report = useCallback(
    (state: PrintReport) => {
      if (last.current === state) return
      last.current = state
      void client.send({ type: 'reportPrint', ticketId, state }, { answerMs: KIOSK_ANSWER_MS_MAX })
    },
    [client, ticketId],
  )
  const reprint = useCallback(async () => {
    const answer = await press({ type: 'reprintTicket', ticketId }, { answerMs: KIOSK_REPRINT_MS_MAX })
    if (answer?.kind === 'accepted') last.current = null
    return answer
  }, [press, ticketId])
  return { report, reprint }
}

const PAINTED_MS = 150
