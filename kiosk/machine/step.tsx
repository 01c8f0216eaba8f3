import { said } from '@tingxu/shared/browser/said.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { KIOSK_MESSAGE_MS, SERVICES_AT_ONCE_MAX } from '@tingxu/shared/limits.ts'
import { ChooseDepartment } from './choose-department.tsx'
import { ChooseService } from './choose-service.tsx'
import { Message } from './message.tsx'
import type { Offer } from './offer.ts'
import type { Visiting } from './use-visit.ts'
import { YourTicket } from './your-ticket.tsx'

/** What the visitor sees now. */
export function Step({ offer, visiting }: { offer: Offer; visiting: Visiting }) {
  const { words, text } = useWords()
  const { visit, begin } = visiting
  switch (visit.at) {
    case 'choosing':
      return <Choosing offer={offer} visiting={visiting} departmentId={visit.departmentId} />
    case 'no-ticket': {
      const service = offer.services.find(({ id }) => id === visit.serviceId)
      const message =
        service?.shut?.why === 'no-ticket-needed' ? text(service.shut.message) : words.kiosk.noTicketNeeded
      return (
        <Message
          title={service ? text(service.name) : ''}
          text={message}
          press={words.kiosk.done}
          pressed={begin}
          afterMs={KIOSK_MESSAGE_MS}
        />
      )
    }
    case 'asking':
      return <Message title={words.kiosk.oneMoment} text={words.kiosk.takingTicket} />
    case 'ticket':
      return (
        <YourTicket
          taken={visit.ticket}
          service={offer.services.find(({ id }) => id === visit.serviceId) ?? null}
          done={begin}
        />
      )
    case 'refused': {
      const why = said(visit.answer, words) ?? words.common.notAccepted
      return (
        <Message
          title={words.kiosk.noTicketGiven}
          text={why}
          press={words.kiosk.chooseAnother}
          pressed={begin}
          afterMs={KIOSK_MESSAGE_MS}
          wrong
        />
      )
    }
    case 'unanswered':
      return (
        <Message
          title={words.kiosk.askAtDesk}
          text={words.kiosk.askAtDeskText}
          press={words.kiosk.done}
          pressed={begin}
          afterMs={KIOSK_MESSAGE_MS}
          wrong
        />
      )
  }
}

/** Departments are a step of their own only where there are too many services for one screen. */
function Choosing({
  offer,
  visiting,
  departmentId,
}: {
  offer: Offer
  visiting: Visiting
  departmentId: string | null
}) {
  const department = offer.departments.find(({ id }) => id === departmentId) ?? null
  const byDepartment = offer.services.length > SERVICES_AT_ONCE_MAX
  if (byDepartment && department === null) return <ChooseDepartment offer={offer} choose={visiting.chooseDepartment} />
  const services = department === null ? offer.services : department.services
  return <ChooseService offer={offer} department={department} services={services} visiting={visiting} />
}
