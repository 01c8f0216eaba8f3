import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { firstTouch } from './first-touch.ts'
import { List } from './list.tsx'
import type { Offer, OfferedDepartment, OfferedService } from './offer.ts'
import { ServiceCard } from './service-card.tsx'
import { Title } from './title.tsx'
import type { Visiting } from './use-visit.ts'

type ChooseServiceProps = {
  offer: Offer
  department: OfferedDepartment | null
  services: OfferedService[]
  visiting: Visiting
}

/** The touch that takes the ticket. */
export function ChooseService({ offer, department, services, visiting }: ChooseServiceProps) {
  const { words, language, text } = useWords()
  const title = department === null ? words.kiosk.chooseService : words.kiosk.chooseServiceOf(text(department.name))
  const departmentId = department?.id ?? null
  return (
    <>
      <div className="title">
        {department !== null && (
          <button type="button" className="back" onClick={firstTouch(() => visiting.chooseDepartment(null))}>
            {words.kiosk.otherDepartments}
          </button>
        )}
        <Title>{title}</Title>
      </div>
      <List className="services">
        {services.length === 0 && <li>{words.kiosk.nothingOffered}</li>}
        {services.map((service) => (
          <li key={service.id}>
            <ServiceCard
              service={service}
              zone={offer.hall.zone}
              take={() => visiting.take(service.id, language)}
              explain={() => visiting.explain(departmentId, service.id)}
            />
          </li>
        ))}
      </List>
    </>
  )
}
