import { Figure } from '@tingxu/shared/browser/ui/figured.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { waitWords } from '@tingxu/shared/browser/wait-words.ts'
import type { GuideRow } from '@tingxu/shared/views.ts'
import { useState } from 'react'
import { Choices } from './choices.tsx'
import { firstTouch } from './first-touch.ts'
import { MaterialCard } from './material-card.tsx'
import type { OfferedService } from './offer.ts'
import { TitleBlock } from './title-block.tsx'
import { useModes } from './use-modes.tsx'
import type { Visiting } from './use-visit.ts'
import type { Visit } from './visit.ts'

type MaterialsProps = {
  service: OfferedService
  guide: GuideRow
  visit: Extract<Visit, { at: 'materials' }>
  visiting: Visiting
}

/** What to have along, told before the wait and not after it (rule M1). Nobody has to tick: going on is one touch. */
export function Materials({ service, guide, visit, visiting }: MaterialsProps) {
  const { words, language, text } = useWords()
  const { elder } = useModes().modes
  const [ticked, setTicked] = useState<ReadonlySet<string>>(NONE)
  const said = words.kiosk.materials
  const all = guide.materials.every(({ id }) => ticked.has(id))
  const { departmentId, chosen } = visit
  const back = () => visiting.go({ at: 'choosing', departmentId, chosen })
  const add = () =>
    visiting.go({
      at: 'matters',
      chosen: [...(chosen ?? []), { serviceId: service.id, checked: all }],
      quickestFirst: false,
    })
  const take = () => visiting.take({ serviceIds: [service.id], language, materialsChecked: all })
  return (
    <>
      <TitleBlock
        title={elder ? said.spokenTitle : said.title(text(service.name))}
        text={elder ? said.spokenExplain : said.explain}
        back={{ to: words.kiosk.changeService, press: back }}
      />
      <Choices
        choice="materials"
        items={guide.materials}
        back={back}
        card={(material) => (
          <MaterialCard
            name={text(material.name)}
            ticked={ticked.has(material.id)}
            tick={() => setTicked((before) => toggled(before, material.id))}
          />
        )}
      >
        {!elder && <Facts service={service} guide={guide} />}
        <button type="button" className="press main" onClick={firstTouch(chosen === null ? take : add)}>
          {chosen !== null ? words.kiosk.matters.add : all ? said.takeWithAll : said.take}
        </button>
        {chosen === null && !elder && (
          <button type="button" className="press" onClick={firstTouch(add)}>
            {words.kiosk.matters.further}
          </button>
        )}
        {!elder && (
          <button type="button" className="press" onClick={firstTouch(() => visiting.go({ at: 'desk-first' }))}>
            {said.missing}
          </button>
        )}
      </Choices>
    </>
  )
}

/** Once more what the wait will be, and what else the guide says. */
function Facts({ service, guide }: { service: OfferedService; guide: GuideRow }) {
  const { words, text } = useWords()
  const { kiosk } = words
  const ahead = service.load?.waiting ?? 0
  return (
    <div className="facts">
      {ahead > 0 && <Figure words={kiosk.ahead(ahead)} />}
      <Figure words={waitWords(service.load?.wait ?? null, kiosk)} />
      {guide.promised !== null && (
        <span>
          {kiosk.materials.promised} <b>{text(guide.promised)}</b>
        </span>
      )}
      {guide.fee !== null && (
        <span>
          {kiosk.materials.fee} <b>{text(guide.fee)}</b>
        </span>
      )}
      <span className="plates">
        {service.counters.slice(0, PLATES_MAX).map((number) => (
          <Plate key={number} number={number} />
        ))}
      </span>
    </div>
  )
}

function toggled(ticked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = [...ticked].filter((other) => other !== id)
  return new Set(ticked.has(id) ? others : [...others, id])
}

const NONE: ReadonlySet<string> = new Set()
const PLATES_MAX = 4
