import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import type { CommandOf } from '@tingxu/shared/commands.ts'
import type { DepartmentId, ServiceId } from '@tingxu/shared/ids.ts'
import { KIOSK_ANSWER_MS_MAX } from '@tingxu/shared/limits.ts'
import { useCallback, useEffect, useState } from 'react'
import { START, type Visit, visitAfter } from './visit.ts'

export type Wish = Pick<CommandOf<'takeTicket'>, 'serviceIds' | 'language' | 'materialsChecked' | 'order'>
export type Visiting = {
  visit: Visit
  go(visit: Visit): void
  take(wish: Wish): void
  /** Shows how something is done that needs no ticket; the hall counts whom that has sent there (rule T5). */
  divert(departmentId: DepartmentId | null, serviceId: ServiceId): void
  /** What a scanner has read. */
  scanned(code: string): void
}

export function useVisit(): Visiting {
  const { press } = useCommand()
  const [visit, setVisit] = useResumedVisit()
  const take = useCallback(
    async (wish: Wish) => {
      setVisit({ at: 'asking' })
      const answer = await press({ type: 'takeTicket', ...wish }, { answerMs: KIOSK_ANSWER_MS_MAX })
      // Null is a second touch of the same finger; the first one's answer is on its way.
      if (answer !== null) setVisit(visitAfter(wish.serviceIds, answer))
    },
    [press, setVisit],
  )
  const divert = useCallback<Visiting['divert']>(
    (departmentId, serviceId) => {
      setVisit({ at: 'no-ticket', departmentId, serviceId })
      void press({ type: 'countDiversion', serviceId }, { answerMs: KIOSK_ANSWER_MS_MAX })
    },
    [press, setVisit],
  )
  const scanned = useCallback((code: string) => setVisit((visit) => scannedIn(visit, code)), [setVisit])
  return { visit, go: setVisit, take, divert, scanned }
}

/** A code that is read while a ticket is being asked for is let go: the answer must find its visitor. */
const scannedIn = (visit: Visit, code: string): Visit =>
  visit.at === 'asking' ? visit : { at: 'scanned', code, nth: visit.at === 'scanned' ? visit.nth + 1 : 0 }

/** A machine that lost its power between touch and answer asks on, and shows the ticket that was taken. */
function useResumedVisit() {
  const { client } = useHall()
  const [visit, setVisit] = useState<Visit>(() => (client.hasPending() ? { at: 'asking' } : START))
  useEffect(() => {
    let here = true
    client.resumePending().then((resumed) => {
      const last = resumed.filter(({ command }) => command.type === 'takeTicket').pop()
      if (here) setVisit(last === undefined ? START : resumedVisit(last))
    })
    return () => {
      here = false
    }
  }, [client])
  return [visit, setVisit] as const
}

type Resumed = Awaited<ReturnType<ReturnType<typeof useHall>['client']['resumePending']>>[number]

function resumedVisit({ command, answer }: Resumed): Visit {
  if (command.type !== 'takeTicket') return START
  return visitAfter(command.serviceIds, answer)
}
