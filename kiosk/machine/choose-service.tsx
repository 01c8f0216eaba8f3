import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { Choices } from './choices.tsx'
import type { Offer, OfferedDepartment, OfferedService } from './offer.ts'
import { PaperNote } from './paper-note.tsx'
import { ServiceCard } from './service-card.tsx'
import { backFrom, Several } from './several.tsx'
import { TitleBlock } from './title-block.tsx'
import { useModes } from './use-modes.tsx'
import type { Visiting } from './use-visit.ts'
import { type Chosen, START } from './visit.ts'

type ChooseServiceProps = {
  offer: Offer
  department: OfferedDepartment | null
  chosen: Chosen
  visiting: Visiting
}

/** The touch that takes the ticket, or shows first what to have along, or adds one of several matters. */
export function ChooseService({ offer, department, chosen, visiting }: ChooseServiceProps) {
  const { words, language, text } = useWords()
  const { kiosk } = words
  const { elder } = useModes().modes
  const departmentId = department?.id ?? null
  const services = department === null ? offer.services : department.services
  const back = department === null ? backFrom(chosen, visiting) : () => visiting.go({ ...START, chosen })
  const choose = ({ id, guide }: OfferedService) => {
    if (guide !== null && guide.materials.length > 0)
      return visiting.go({ at: 'materials', departmentId, serviceId: id, chosen })
    if (chosen === null) return visiting.take({ serviceIds: [id], language })
    visiting.go({ at: 'matters', chosen: [...chosen, { serviceId: id, checked: null }], quickestFirst: false })
  }
  return (
    <>
      <TitleBlock
        title={department === null || elder ? kiosk.chooseService : kiosk.chooseServiceOf(text(department.name))}
        back={back && { to: department === null ? kiosk.back : kiosk.otherDepartments, press: back }}
      >
        <PaperNote />
        {department === null && <Several chosen={chosen} visiting={visiting} where="title" />}
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
            isChosen={chosen?.some(({ serviceId }) => serviceId === service.id) ?? false}
            take={() => choose(service)}
            explain={() => visiting.divert(departmentId, service.id)}
          />
        )}
      >
        {department === null && <Several chosen={chosen} visiting={visiting} where="row" />}
      </Choices>
    </>
  )
}
