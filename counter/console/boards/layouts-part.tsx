import { PRINTERS_MAX } from '@tingxu/shared/limits.ts'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useEdit, useFaults, useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { LayoutEditor } from './layout-editor.tsx'
import { addLayout } from './layouts.ts'
import { TicketPreview } from './ticket-preview.tsx'
import { useNameOf } from './use-name-of.ts'

/** How tickets look: one layout at a time, with the ticket beside it. */
export function LayoutsPart() {
  const { boards: said } = useConsoleWords()
  const layouts = useSettings(({ printers }) => printers)
  const faults = useFaults('/printers')
  const edit = useEdit()
  const nameOf = useNameOf()
  const [asked, setAsked] = useState<string | null>(null)
  const place = Math.max(
    0,
    layouts.findIndex(({ id }) => id === asked),
  )
  const chosen = layouts[place]
  const add = () => edit((draft) => setAsked(addLayout(draft)))
  return (
    <section className="part wide-part">
      <h2>{said.tickets}</h2>
      <p className="quiet">{chosen === undefined ? said.none : said.ticketsHint}</p>
      <div className="layout-choice">
        {layouts.length > 1 && (
          <Segmented<string>
            tabIndex={-1}
            aria-label={said.layouts}
            value={chosen?.id ?? ''}
            onChange={setAsked}
            options={layouts.map(({ id, name }, index) => ({ value: id, label: nameOf(name, said.one(index + 1)) }))}
          />
        )}
        <Button disabled={layouts.length >= PRINTERS_MAX} onClick={add}>
          {said.add}
        </Button>
      </div>
      {faults.map(({ path, why }) => (
        <p key={path + why} className="faulty">
          {why}
        </p>
      ))}
      <div className="with-preview">
        {chosen !== undefined && (
          <LayoutEditor key={chosen.id} place={place} count={layouts.length} chosen={chosen} choose={setAsked} />
        )}
        <TicketPreview chosen={chosen} />
      </div>
    </section>
  )
}
