import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskTicketRow } from '@tingxu/shared/desk-rows.ts'
import type { ClassId } from '@tingxu/shared/ids.ts'
import { useState } from 'react'
import { Choices } from './choices.tsx'
import { Dialog } from './dialog.tsx'
import { PressButton } from './press-button.tsx'
import { ReasonButtons } from './reason-buttons.tsx'
import { CLASS_REASONS } from './reasons.ts'

export type ClassDialogProps = {
  current: DeskTicketRow
  close: () => void
  set: (classId: ClassId, reason: string) => void
}

/** Another class for the ticket at the window, and why (rule T2). */
export function ClassDialog({ current: { label, otherClasses }, close, set }: ClassDialogProps) {
  const { words, text } = useWords()
  const said = words.desk.otherClass
  const [classId, setClassId] = useState(otherClasses[0]?.id ?? '')
  const setFor = (reason: string) => {
    close()
    set(classId, reason)
  }
  return (
    <Dialog title={said.title(label)} close={close}>
      <Choices
        title={said.to}
        choices={otherClasses.map(({ id, name }) => ({ id, name: text(name) }))}
        chosen={classId}
        choose={setClassId}
      />
      <p className="asked">{said.why}</p>
      <ReasonButtons ids={CLASS_REASONS} nameOf={(id) => said.reasons[id]} press={setFor} />
      <PressButton name={words.desk.cancel} fixedKey="Esc" look="small" press={close} />
    </Dialog>
  )
}
