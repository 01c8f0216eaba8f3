import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DepartmentId } from '@tingxu/shared/ids.ts'
import { Figure } from '../figured.tsx'
import type { Figured } from '../wait-words.ts'
import { firstTouch } from './first-touch.ts'
import { List } from './list.tsx'
import type { Offer, OfferedDepartment } from './offer.ts'
import { Title } from './title.tsx'

/** The first step of a large hall. */
export function ChooseDepartment({ offer, choose }: { offer: Offer; choose: (id: DepartmentId) => void }) {
  const { words } = useWords()
  return (
    <>
      <div className="title">
        <Title>{words.kiosk.chooseDepartment}</Title>
      </div>
      <List className="departments">
        {offer.departments.map((department) => (
          <li key={department.id}>
            <DepartmentCard department={department} choose={() => choose(department.id)} />
          </li>
        ))}
      </List>
    </>
  )
}

function DepartmentCard({ department, choose }: { department: OfferedDepartment; choose: () => void }) {
  const { text } = useWords()
  const loadWords = useLoadWords(department)
  return (
    <button
      type="button"
      className={isShut(department) ? 'department shut' : 'department'}
      onClick={firstTouch(choose)}
    >
      <CounterNumbers counters={department.counters} />
      <span className="name">{text(department.name)}</span>
      <span className="load">
        <Figure words={loadWords} />
      </span>
    </button>
  )
}

/** Up to two windows have room for their plates; of more, their number is enough here. */
function CounterNumbers({ counters }: { counters: number[] }) {
  const { words } = useWords()
  if (counters.length === 0) return null
  return (
    <span className="windows" data-count={counters.length}>
      {counters.length > 2
        ? words.kiosk.windowsOpen(counters.length)
        : counters.map((number) => <Plate key={number} number={number} />)}
    </span>
  )
}

function useLoadWords(department: OfferedDepartment): Figured {
  const { kiosk } = useWords().words
  const { counters, waiting } = department
  if (isShut(department)) return { before: kiosk.nothingNow, figure: '', after: '' }
  if (waiting > 0) return kiosk.waitingHere(waiting)
  if (counters.length === 0) return { before: kiosk.noWindowOpen, figure: '', after: '' }
  return { before: kiosk.noWait.figure, figure: '', after: '' }
}

/** It can still be touched: its services say each why, and when. */
const isShut = ({ services }: OfferedDepartment) => services.every(({ shut }) => shut !== null)
