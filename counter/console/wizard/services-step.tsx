import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { MINUTES_MAX } from '@tingxu/shared/limits.ts'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useEdit, useSettings } from '../draft/use-draft.ts'
import { addService } from '../edits/services-in-all.ts'
import { pathOf } from '../fields/at-path.ts'
import { NumberField } from '../fields/number-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { removeServices } from '../services/remove.ts'
import { StepEnd } from './step-end.tsx'
import type { StepProps } from './steps.ts'

/** What people come for: a name and how long it usually takes; the rest can wait. */
export function ServicesStep({ next }: StepProps) {
  const { wizard: said } = useConsoleWords()
  const services = useSettings((settings) => settings.services)
  const languages = useSettings((settings) => settings.languages)
  const edit = useEdit()
  const list = useRef<HTMLDivElement>(null)
  const shown = useRef(services.length)
  useEffect(() => {
    if (services.length > shown.current) lastInput(list.current)?.focus()
    shown.current = services.length
  }, [services.length])
  const add = () => edit((draft) => void addService(draft, Object.fromEntries(draft.languages.map(blank))))
  const isNamed = services.every(({ name }) => languages.every((language) => (name[language] ?? '').trim() !== ''))
  return (
    <>
      <p className="quiet">{said.servicesHint}</p>
      <div ref={list}>
        {services.map(({ id }, index) => (
          <OneService key={id} index={index} remove={() => edit((draft) => removeServices(draft, [id]))} />
        ))}
      </div>
      <Button onClick={add}>{said.addService}</Button>
      <StepEnd next={next} missing={services.length === 0 ? said.noService : isNamed ? null : said.serviceUnnamed} />
    </>
  )
}

function OneService({ index, remove }: { index: number; remove: () => void }) {
  const { wizard: said, fields } = useConsoleWords()
  const { text } = useWords()
  const name = text(useSettings(({ services }) => services[index]?.name) ?? {})
  const at = pathOf('services', index)
  return (
    <fieldset className="row-of-list one-service">
      <legend className="hidden">{said.service(index + 1)}</legend>
      <TextField at={`${at}/name`} label={said.serviceName} />
      <NumberField at={`${at}/minutes`} label={said.serviceMinutes} min={0} max={MINUTES_MAX} unit={said.minutes} />
      <Button type="text" onClick={remove} aria-label={fields.removeOne(name === '' ? said.service(index + 1) : name)}>
        {fields.remove}
      </Button>
    </fieldset>
  )
}

/** The name of the service that was just added. */
function lastInput(list: HTMLElement | null): HTMLInputElement | null {
  return list?.lastElementChild?.querySelector('input') ?? null
}

const blank = (language: string) => [language, ''] as const
