import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { Checkbox, InputNumber } from 'antd'
import { useEdit, useSettings } from '../draft/use-draft.ts'
import { counterCount } from '../edits/counters-in-all.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { StepEnd } from './step-end.tsx'
import type { StepProps } from './steps.ts'

/** A hall with more is better set up in the table of windows. */
const COUNT_MAX = 30

/** How many windows, and what each serves. */
export function CountersStep({ next }: StepProps) {
  const { wizard: said } = useConsoleWords()
  const { text } = useWords()
  const counters = useSettings((settings) => settings.counters)
  const services = useSettings((settings) => settings.services)
  const edit = useEdit()
  const unserved = services.filter(({ id }) => {
    return !counters.some((counter) => counter.services.some(({ serviceId }) => serviceId === id))
  })
  const missing =
    counters.length === 0
      ? said.noCounter
      : unserved.length > 0
        ? said.unserved(unserved.map(({ name }) => text(name)).join(said.comma))
        : null
  return (
    <>
      <p className="quiet">{said.countersHint}</p>
      <div className="field">
        <label htmlFor="how-many">{said.howMany}</label>
        <InputNumber<number>
          id="how-many"
          min={0}
          max={COUNT_MAX}
          precision={0}
          value={counters.length}
          onChange={(count) => count !== null && edit((draft) => counterCount(draft, count))}
        />
      </div>
      {counters.length > 0 && services.length > 0 && (
        <div className="wide">
          <table className="plain-table serving-small">
            <thead>
              <tr>
                <th scope="col">{said.service_}</th>
                {counters.map(({ id, number }) => (
                  <th scope="col" key={id}>
                    <Plate number={number} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {services.map((service) => (
                <tr key={service.id}>
                  <th scope="row">{text(service.name)}</th>
                  {counters.map((counter) => (
                    <td key={counter.id}>
                      <Serves counterId={counter.id} serviceId={service.id} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <StepEnd next={next} missing={missing} />
    </>
  )
}

function Serves({ counterId, serviceId }: { counterId: string; serviceId: string }) {
  const { wizard: said } = useConsoleWords()
  const { text } = useWords()
  const counter = useSettings(({ counters }) => counters.find(({ id }) => id === counterId))
  const name = text(useSettings(({ services }) => services.find(({ id }) => id === serviceId))?.name ?? {})
  const edit = useEdit()
  if (counter === undefined) return null
  const serve = (isServed: boolean) =>
    edit((draft) => {
      const own = draft.counters.find(({ id }) => id === counterId)
      if (own === undefined) return
      own.services = own.services.filter((served) => served.serviceId !== serviceId)
      if (isServed) own.services.push({ serviceId, as: 'primary' })
    })
  return (
    <Checkbox
      aria-label={said.serves(counter.number, name)}
      checked={counter.services.some((served) => served.serviceId === serviceId)}
      onChange={({ target }) => serve(target.checked)}
    />
  )
}
