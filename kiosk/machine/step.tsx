import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DepartmentId } from '@tingxu/shared/ids.ts'
import { SERVICES_AT_ONCE_MAX } from '@tingxu/shared/limits.ts'
import { ChooseDepartment } from './choose-department.tsx'
import { ChooseService } from './choose-service.tsx'
import { Materials } from './materials.tsx'
import { Matters } from './matters.tsx'
import { Message } from './message.tsx'
import { type Offer, shutUntil } from './offer.ts'
import { Rest } from './rest.tsx'
import { AllShut, AskAtDesk, NoTicketNeeded, Refused } from './said-steps.tsx'
import { ScanStep } from './scan-step.tsx'
import { TicketStep } from './ticket-step.tsx'
import type { Visiting } from './use-visit.ts'
import type { Chosen } from './visit.ts'

type StepProps = {
  offer: Offer
  visiting: Visiting
  /** Forgets the visitor. */
  done: () => void
  /** To the start, with the same visitor. */
  choose: () => void
}

/** What the visitor sees now. */
export function Step({ offer, visiting, done, choose }: StepProps) {
  const { kiosk } = useWords().words
  const { visit } = visiting
  const serviceOf = (serviceId: string) => offer.services.find(({ id }) => id === serviceId) ?? null
  switch (visit.at) {
    case 'resting':
    case 'choosing': {
      const shut = shutUntil(offer)
      if (shut !== null) return <AllShut opensAt={shut.opensAt} offer={offer} />
      if (visit.at === 'resting') return <Rest offer={offer} wake={choose} />
      return <Choosing offer={offer} visiting={visiting} {...visit} />
    }
    case 'materials': {
      const service = serviceOf(visit.serviceId)
      // Settings that were published meanwhile may have neither any more.
      if (service === null || service.guide === null) return <Choosing offer={offer} visiting={visiting} {...visit} />
      return <Materials service={service} guide={service.guide} visit={visit} visiting={visiting} />
    }
    case 'matters':
      return <Matters visit={visit} serviceOf={serviceOf} visiting={visiting} />
    case 'desk-first':
      return <AskAtDesk why="missing" offer={offer} done={done} />
    case 'no-ticket':
      return <NoTicketNeeded service={serviceOf(visit.serviceId)} done={done} />
    case 'asking':
      return <Message title={kiosk.oneMoment} text={kiosk.takingTicket} />
    case 'ticket':
      return <TicketStep taken={visit.ticket} services={visit.serviceIds.map(serviceOf)} offer={offer} done={done} />
    case 'refused':
      return <Refused answer={visit.answer} zone={offer.hall.zone} choose={choose} done={done} />
    case 'unanswered':
      return <AskAtDesk why="unanswered" offer={offer} done={done} />
    case 'scanned':
      return <ScanStep key={visit.nth} code={visit.code} zone={offer.hall.zone} done={done} choose={choose} />
  }
}

type ChoosingProps = { offer: Offer; visiting: Visiting; departmentId: DepartmentId | null; chosen: Chosen }

/** Departments are a step of their own only where there are too many services for one screen. */
function Choosing({ offer, visiting, departmentId, chosen }: ChoosingProps) {
  const department = offer.departments.find(({ id }) => id === departmentId) ?? null
  const byDepartment = offer.services.length > SERVICES_AT_ONCE_MAX
  if (byDepartment && department === null) return <ChooseDepartment offer={offer} chosen={chosen} visiting={visiting} />
  return <ChooseService offer={offer} department={department} chosen={chosen} visiting={visiting} />
}
