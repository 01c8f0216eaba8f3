import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskTicketRow } from '@tingxu/shared/desk-rows.ts'
import { type FormEvent, useState } from 'react'
import { Dialog } from './dialog.tsx'
import { PressButton } from './press-button.tsx'
import { SubmitButton } from './submit-button.tsx'

export type MaterialsDialogProps = {
  materials: DeskTicketRow['materials']
  ticked: string[]
  close: () => void
  confirm: (missing: string[]) => void
}

/** All that is missing is told at once (rule M2): tick, then finish. */
export function MaterialsDialog({ materials, ticked, close, confirm }: MaterialsDialogProps) {
  const { words, text } = useWords()
  const said = words.desk.materials
  const [missing, setMissing] = useState(() => new Set(ticked))
  const tick = (id: string, on: boolean) =>
    setMissing(new Set([...missing].filter((other) => other !== id).concat(on ? id : [])))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.size === 0) return
    // In the order of the guide, not of the ticking: that is how the visitor reads it.
    confirm(materials.filter(({ id }) => missing.has(id)).map(({ id }) => id))
    close()
  }
  return (
    <Dialog title={said.title} close={close}>
      <form onSubmit={submit}>
        <p className="quiet">{said.explain}</p>
        <ul className="ticks">
          {materials.map(({ id, name }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={missing.has(id)} onChange={(event) => tick(id, event.target.checked)} />
                {text(name)}
              </label>
            </li>
          ))}
        </ul>
        <div className="answers">
          <SubmitButton name={said.confirm(missing.size)} ready={missing.size > 0} />
          <PressButton name={words.desk.cancel} fixedKey="Esc" press={close} />
        </div>
      </form>
    </Dialog>
  )
}
