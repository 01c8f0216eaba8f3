import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { Choices } from './choices.tsx'
import type { Offer, OfferedDepartment, OfferedService } from './offer.ts'
import { PaperNote } from './paper-note.tsx'
import { ServiceCard } from './service-card.tsx'
import { TitleBlock } from './title-block.tsx'
import { useModes } from './use-modes.tsx'
import type { Visiting } from './use-visit.ts'
import { START } from './visit.ts'

type ChooseServiceProps = {
  offer: Offer
  department: OfferedDepartment | null
  services: OfferedService[]
  visiting: Visiting
}

/** The touch that takes the ticket, or shows first what to have along. */
export function ChooseService({ offer, department, services, visiting }: ChooseServiceProps) {
  const { words, language, text } = useWords()
  const { kiosk } = words
  const { elder } = useModes().modes
  const departmentId = department?.id ?? null
  const back = department === null ? undefined : () => visiting.go(START)
  const choose = ({ id, guide }: OfferedService) =>
    guide === null || guide.materials.length === 0
      ? visiting.take({ serviceId: id, language })
      : visiting.go({ at: 'materials', departmentId, serviceId: id })
  return (
    <>
      <TitleBlock
        title={department === null || elder ? kiosk.chooseService : kiosk.chooseServiceOf(text(department.name))}
        back={back && { to: kiosk.otherDepartments, press: back }}
      >
        <PaperNote />
      </TitleBlock>
      {services.length === 0 && <p className="services">{kiosk.nothingOffered}</p>}
      <Choices
        choice="services"
        items={services}
        back={back}
        card={(service) => (
          <ServiceCard
            service={service}
            zone={offer.hall.zone}
            take={() => choose(service)}
            explain={() => visiting.divert(departmentId, service.id)}
          />
        )}
      />
    </>
  )
}
