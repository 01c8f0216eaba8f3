import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { ServiceId } from '@tingxu/shared/ids.ts'
import { SERVICES_PER_TICKET_MAX } from '@tingxu/shared/limits.ts'
import { Choices } from './choices.tsx'
import { firstTouch } from './first-touch.ts'
import { MatterCard } from './matter-card.tsx'
import type { OfferedService } from './offer.ts'
import { TitleBlock } from './title-block.tsx'
import type { Visiting } from './use-visit.ts'
import { type ChosenMatter, START, type Visit } from './visit.ts'

type AtMatters = Extract<Visit, { at: 'matters' }>
type MattersProps = { visit: AtMatters; serviceOf: (id: ServiceId) => OfferedService | null; visiting: Visiting }

/** What one ticket will be for: as it was chosen, or whichever is quickest first (rules J1, J2). */
export function Matters({ visit, serviceOf, visiting }: MattersProps) {
  const { words, language } = useWords()
  const { kiosk } = words
  const { chosen, quickestFirst } = visit
  const items = chosen.map(({ serviceId }) => ({ id: serviceId, service: serviceOf(serviceId) }))
  const another = () => visiting.go({ ...START, chosen })
  const without = (id: ServiceId) => {
    const others = chosen.filter(({ serviceId }) => serviceId !== id)
    visiting.go(others.length === 0 ? { ...START, chosen: [] } : { ...visit, chosen: others })
  }
  return (
    <>
      <TitleBlock title={kiosk.matters.title(chosen.length)} />
      <Choices
        choice="matters"
        items={items}
        card={({ id, service }) => (
          <MatterCard service={service} place={items.findIndex((one) => one.id === id) + 1} drop={() => without(id)} />
        )}
      >
        {chosen.length < SERVICES_PER_TICKET_MAX && (
          <button type="button" className="press" onClick={firstTouch(another)}>
            {kiosk.matters.another}
          </button>
        )}
        {chosen.length > 1 && (
          <button
            type="button"
            className="press order"
            onClick={firstTouch(() => visiting.go({ ...visit, quickestFirst: !quickestFirst }))}
          >
            <span>{quickestFirst ? kiosk.matters.quickest : kiosk.matters.given}</span>
            <small>{kiosk.matters.otherOrder}</small>
          </button>
        )}
        <button
          type="button"
          className="press main"
          onClick={firstTouch(() => visiting.take(wishFor(visit, language)))}
        >
          {kiosk.matters.take(chosen.length)}
        </button>
      </Choices>
    </>
  )
}

function wishFor({ chosen, quickestFirst }: AtMatters, language: string) {
  const papers = chosen.flatMap(({ checked }: ChosenMatter) => checked ?? [])
  return {
    serviceIds: chosen.map(({ serviceId }) => serviceId),
    language,
    ...(papers.length > 0 && { materialsChecked: papers.every((all) => all) }),
    ...(quickestFirst && chosen.length > 1 && { order: 'best' as const }),
  }
}
