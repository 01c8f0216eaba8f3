import { Figure } from '@tingxu/shared/browser/ui/figured.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Figured } from '@tingxu/shared/browser/wait-words.ts'
import type { DepartmentId } from '@tingxu/shared/ids.ts'
import { Choices } from './choices.tsx'
import { firstTouch } from './first-touch.ts'
import { lengthOf } from './length-of.ts'
import type { Offer, OfferedDepartment } from './offer.ts'
import { PaperNote } from './paper-note.tsx'
import { backFrom, Several } from './several.tsx'
import { TitleBlock } from './title-block.tsx'
import { useModes, useSayings } from './use-modes.tsx'
import type { Visiting } from './use-visit.ts'
import type { Chosen } from './visit.ts'

type ChooseDepartmentProps = { offer: Offer; chosen: Chosen; visiting: Visiting }

/** The first step of a large hall. */
export function ChooseDepartment({ offer, chosen, visiting }: ChooseDepartmentProps) {
  const { words } = useWords()
  const back = backFrom(chosen, visiting)
  const choose = (departmentId: DepartmentId) => visiting.go({ at: 'choosing', departmentId, chosen })
  return (
    <>
      <TitleBlock
        title={chosen === null ? words.kiosk.chooseDepartment : words.kiosk.matters.department(chosen.length + 1)}
        back={back && { to: words.kiosk.back, press: back }}
      >
        <PaperNote />
        <Several chosen={chosen} visiting={visiting} where="title" />
      </TitleBlock>
      <Choices
        choice="departments"
        items={offer.departments}
        card={(department) => <DepartmentCard department={department} choose={() => choose(department.id)} />}
        back={back}
      >
        <Several chosen={chosen} visiting={visiting} where="row" />
      </Choices>
    </>
  )
}

function DepartmentCard({ department, choose }: { department: OfferedDepartment; choose: () => void }) {
  const name = useWords().text(department.name)
  const loadWords = useLoadWords(department)
  return (
    <button
      type="button"
      className={isShut(department) ? 'department shut' : 'department'}
      onClick={firstTouch(choose)}
    >
      <CounterNumbers counters={department.counters} />
      <span className={`name ${lengthOf(name)}`}>{name}</span>
      <span className="load">
        <Figure words={loadWords} />
      </span>
    </button>
  )
}

/** Up to two windows have room for their plates; of more, their number is enough here. */
function CounterNumbers({ counters }: { counters: number[] }) {
  const { words } = useWords()
  const { elder } = useModes().modes
  if (elder || counters.length === 0) return null
  return (
    <span className="windows" data-count={counters.length}>
      {counters.length > 2
        ? words.kiosk.windowsOpen(counters.length)
        : counters.map((number) => <Plate key={number} number={number} />)}
    </span>
  )
}

function useLoadWords(department: OfferedDepartment): Figured {
  const kiosk = useSayings()
  const { counters, waiting } = department
  if (isShut(department)) return { before: kiosk.nothingNow, figure: '', after: '' }
  if (waiting > 0) return kiosk.waitingHere(waiting)
  if (counters.length === 0) return { before: kiosk.noWindowOpen, figure: '', after: '' }
  return { before: kiosk.noWait.figure, figure: '', after: '' }
}

/** It can still be touched: its services say each why, and when. */
const isShut = ({ services }: OfferedDepartment) => services.every(({ shut }) => shut !== null)
