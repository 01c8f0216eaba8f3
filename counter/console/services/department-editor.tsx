import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import type { DepartmentId, SeriesId } from '@tingxu/shared/ids.ts'
import { useState } from 'react'
import { Link } from 'wouter'
import { useShallow } from 'zustand/react/shallow'
import { useSettings } from '../draft/use-draft.ts'
import { pathOf } from '../fields/at-path.ts'
import { TextField } from '../fields/text-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { seriesOfNext } from './add.ts'
import type { Item } from './arrange.ts'
import { ItemPresses } from './item-presses.tsx'
import { useNameShown } from './name-shown.ts'
import { NewService } from './new-in-department.tsx'
import { SeriesOfDepartment } from './series-of-department.tsx'
import { placeOf } from './use-chosen.ts'

type DepartmentEditorProps = { id: DepartmentId; choose: (item: Item | null) => void }

/** A department: its name, its series, its services. */
export function DepartmentEditor({ id, choose }: DepartmentEditorProps) {
  const { services: said } = useConsoleWords()
  const shown = useNameShown()
  const index = useSettings(({ departments }) => departments.findIndex((department) => department.id === id))
  const name = useSettings(({ departments }) => departments.find((department) => department.id === id)?.name ?? {})
  const own = useSettings((settings) => seriesOfNext(settings, id))
  const [asked, setAsked] = useState<SeriesId | null>(null)
  const isThere = useSettings(({ series }) => series.some((one) => one.id === asked))
  const next = isThere ? asked : own
  return (
    <>
      <header className="chosen-head">
        <h2>{shown(name)}</h2>
        <ItemPresses item={{ kind: 'department', id }} name={shown(name)} choose={choose} />
      </header>
      <TextField at={pathOf('departments', index, 'name')} label={said.departmentName} />
      <SeriesOfDepartment id={id} next={next} setNext={setAsked} />
      <h3>{said.servicesOf}</h3>
      <ServiceLinks departmentId={id} />
      <NewService departmentId={id} seriesId={next} />
    </>
  )
}

function ServiceLinks({ departmentId }: { departmentId: DepartmentId }) {
  const { services: said } = useConsoleWords()
  const { hallId } = useHall()
  const shown = useNameShown()
  const services = useSettings(
    useShallow((settings) => settings.services.filter((service) => service.departmentId === departmentId)),
  )
  if (services.length === 0) return <p className="quiet">{said.noServices}</p>
  return (
    <ul className="service-links">
      {services.map(({ id, name }) => (
        <li key={id}>
          <Link href={placeOf(hallId, { kind: 'service', id })}>{shown(name)}</Link>
        </li>
      ))}
    </ul>
  )
}
