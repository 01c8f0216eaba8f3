import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import type { ServiceId } from '@tingxu/shared/ids.ts'
import { MINUTES_MAX } from '@tingxu/shared/limits.ts'
import { Button } from 'antd'
import { useRef } from 'react'
import { Link } from 'wouter'
import { useSettings } from '../draft/use-draft.ts'
import { pathOf } from '../fields/at-path.ts'
import { Group } from '../fields/group.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { SwitchField } from '../fields/switch-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { Item } from './arrange.ts'
import { ClassesOffered } from './classes-offered.tsx'
import { DepartmentAndSeries } from './department-and-series.tsx'
import { ItemPresses } from './item-presses.tsx'
import { KioskPreview } from './kiosk-preview.tsx'
import { useNameShown } from './name-shown.ts'
import { ServiceGuide } from './service-guide.tsx'
import { ServiceTickets } from './service-tickets.tsx'
import { servedIn } from './who-serves.ts'

type ServiceEditorProps = { id: ServiceId; choose: (item: Item | null) => void }

/** Everything about one service, and how visitors will see it. */
export function ServiceEditor({ id, choose }: ServiceEditorProps) {
  const { services: said } = useConsoleWords()
  const shown = useNameShown()
  const index = useSettings(({ services }) => services.findIndex((service) => service.id === id))
  const name = useSettings(({ services }) => services[index]?.name ?? {})
  const preview = useRef<HTMLDivElement>(null)
  const at = pathOf('services', index)
  return (
    <>
      <header className="chosen-head">
        <h2>{shown(name)}</h2>
        <span className="presses">
          <Button className="to-preview" type="link" onClick={() => preview.current?.scrollIntoView()}>
            {said.toPreview}
          </Button>
          <ItemPresses item={{ kind: 'service', id }} name={shown(name)} choose={choose} />
        </span>
      </header>
      <Unserved id={id} />
      <div className="service">
        <div className="service-fields">
          <Group title={said.namePlace}>
            <TextField at={`${at}/name`} label={said.serviceName} />
            <TextField at={`${at}/plainName`} label={said.plainName} hint={said.plainNameHint} optional />
            <DepartmentAndSeries id={id} at={at} />
          </Group>
          <Group title={said.handling}>
            <div className="pair">
              <NumberField
                at={`${at}/minutes`}
                label={said.minutes}
                hint={said.minutesHint}
                unit={said.minutesUnit}
                min={0}
                max={MINUTES_MAX}
              />
              <SwitchField at={`${at}/outcomeNeeded`} label={said.outcomeNeeded} optional />
            </div>
            <ClassesOffered at={at} />
          </Group>
          <ServiceTickets id={id} at={at} />
          <ServiceGuide at={`${at}/guide`} />
        </div>
        <div ref={preview} className="preview-place">
          <KioskPreview id={id} />
        </div>
      </div>
    </>
  )
}

/** Nobody serves it: said here, mended on the page that says which window serves what. */
function Unserved({ id }: { id: ServiceId }) {
  const { services: said } = useConsoleWords()
  const { hallId } = useHall()
  const isUnserved = useSettings(({ services, counters }) => {
    return !services.find((service) => service.id === id)?.noTicket && !servedIn({ counters }).has(id)
  })
  if (!isUnserved) return null
  return (
    <p className="notice faulty">
      {said.unserved} <Link href={`/${hallId}/serving/${id}`}>{said.toServing}</Link>
    </p>
  )
}
