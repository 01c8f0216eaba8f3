import type { DepartmentId, SeriesId } from '@tingxu/shared/ids.ts'
import { SERVICES_MAX } from '@tingxu/shared/limits.ts'
import { Button } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { useEdit, useSettings } from '../draft/use-draft.ts'
import { blankText } from '../fields/blank-text.ts'
import { PlainTexts } from '../fields/plain-texts.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { addSeries } from '../series/change-series.ts'
import { addService } from './add.ts'

type NewServiceProps = { departmentId: DepartmentId; seriesId: SeriesId | null }

/** One service after the other: a name, Enter, the next name. What more there is to say is said at each. */
export function NewService({ departmentId, seriesId }: NewServiceProps) {
  const { services: said } = useConsoleWords()
  const languages = useSettings((settings) => settings.languages)
  const isFull = useSettings(({ services }) => services.length >= SERVICES_MAX)
  const [name, setName] = useState(() => blankText(languages))
  const form = useRef<HTMLFormElement>(null)
  const edit = useEdit()
  const isNamed = Object.values(name).some((each) => each.trim() !== '')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!isNamed || isFull) return
    edit((draft) => {
      const series = seriesId ?? addSeries(draft, departmentId) ?? draft.series[0]?.id
      if (series !== undefined) addService(draft, departmentId, name, series)
    })
    setName(blankText(languages))
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form ref={form} onSubmit={add} className="row-of-list" aria-label={said.newService}>
      <PlainTexts label={said.serviceName} value={name} change={setName} />
      <Button htmlType="submit" disabled={!isNamed || isFull}>
        {said.newService}
      </Button>
    </form>
  )
}
