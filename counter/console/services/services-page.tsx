import { useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import './services.css'
import { DepartmentEditor } from './department-editor.tsx'
import { HallTree } from './hall-tree.tsx'
import { ServiceEditor } from './service-editor.tsx'
import { useChosen } from './use-chosen.ts'

/** What visitors come for: departments and services as a tree, and beside it whichever is chosen. */
export function ServicesPage() {
  const [chosen, choose] = useChosen()
  return (
    <div className="split">
      <HallTree chosen={chosen} choose={choose} />
      <section className="chosen-item" key={chosen ? `${chosen.kind} ${chosen.id}` : 'none'}>
        <Chosen />
      </section>
    </div>
  )
}

function Chosen() {
  const [chosen, choose] = useChosen()
  const isThere = useSettings(({ departments, services }) => {
    const list = chosen?.kind === 'department' ? departments : services
    return list.some(({ id }) => id === chosen?.id)
  })
  if (chosen === null || !isThere) return <Nothing />
  if (chosen.kind === 'department') return <DepartmentEditor id={chosen.id} choose={choose} />
  return <ServiceEditor id={chosen.id} choose={choose} />
}

function Nothing() {
  const { services: said } = useConsoleWords()
  const departments = useSettings((settings) => settings.departments.length)
  const services = useSettings((settings) => settings.services.length)
  if (departments === 0) return <p className="quiet">{said.empty}</p>
  return (
    <>
      <p>{said.inAll(departments, services)}</p>
      <p className="quiet">{said.choose}</p>
    </>
  )
}
