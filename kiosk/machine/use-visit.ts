import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import type { DepartmentId, ServiceId } from '@tingxu/shared/ids.ts'
import { KIOSK_ANSWER_MS_MAX } from '@tingxu/shared/limits.ts'
import { useCallback, useEffect, useState } from 'react'
import { START, type Visit, visitAfter } from './visit.ts'

export type Visiting = {
  visit: Visit
  chooseDepartment(departmentId: DepartmentId | null): void
  explain(departmentId: DepartmentId | null, serviceId: ServiceId): void
  take(serviceId: ServiceId, language: string): void
  /** Forgets the visitor. */
  begin(): void
}

export function useVisit(): Visiting {
  const { press } = useCommand()
  const [visit, setVisit] = useState<Visit>({ at: 'asking' })
  const begin = useCallback(() => setVisit(START), [])
  useResumed(setVisit)
  const take = useCallback(
    async (serviceId: ServiceId, language: string) => {
      setVisit({ at: 'asking' })
      const answer = await press(
        { type: 'takeTicket', serviceIds: [serviceId], language },
        { answerMs: KIOSK_ANSWER_MS_MAX },
      )
      // Null is a second touch of the same finger; the first one's answer is on its way.
      if (answer !== null) setVisit(visitAfter(serviceId, answer))
    },
    [press],
  )
  const chooseDepartment = useCallback(
    (departmentId: DepartmentId | null) => setVisit({ at: 'choosing', departmentId }),
    [],
  )
  const explain = useCallback(
    (departmentId: DepartmentId | null, serviceId: ServiceId) => setVisit({ at: 'no-ticket', departmentId, serviceId }),
    [],
  )
  return { visit, chooseDepartment, explain, take, begin }
}

/** A machine that lost its power between touch and answer asks on, and shows the ticket that was taken. */
function useResumed(setVisit: (visit: Visit) => void) {
  const { client } = useHall()
  useEffect(() => {
    let here = true
    client.resumePending().then((resumed) => {
      const last = resumed.filter(({ command }) => command.type === 'takeTicket').pop()
      if (here) setVisit(last === undefined ? START : resumedVisit(last))
    })
    return () => {
      here = false
    }
  }, [client, setVisit])
}

type Resumed = Awaited<ReturnType<ReturnType<typeof useHall>['client']['resumePending']>>[number]

function resumedVisit({ command, answer }: Resumed): Visit {
  if (command.type !== 'takeTicket') return START
  return visitAfter(command.serviceIds[0] ?? '', answer)
}
