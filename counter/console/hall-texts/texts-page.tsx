import { LIST_MAX } from '@tingxu/shared/limits.ts'
import { Button } from 'antd'
import { useEdit, useSettings } from '../draft/use-draft.ts'
import { pathOf } from '../fields/at-path.ts'
import { TextField } from '../fields/text-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { LanguagesPart } from './languages-part.tsx'
import { OwnTexts } from './own-texts.tsx'
import { ZoneField } from './zone-field.tsx'
import './texts.css'

/** What the hall is called, and what it always tells everybody. */
export function TextsPage() {
  const { texts: said } = useConsoleWords()
  return (
    <>
      <section className="part">
        <TextField at="/name" label={said.name} />
      </section>
      <Notes />
      <OwnTexts />
      <section className="part">
        <LanguagesPart />
        <ZoneField />
      </section>
    </>
  )
}

function Notes() {
  const { texts: said, fields } = useConsoleWords()
  const count = useSettings(({ publicNotes }) => publicNotes.length)
  const edit = useEdit()
  const places = Array.from({ length: count }, (_, index) => index)
  return (
    <section className="part">
      <h2>{said.notes}</h2>
      <p className="quiet">{said.notesHint}</p>
      {places.map((index) => (
        <div key={index} className="row-of-list">
          <TextField at={pathOf('publicNotes', index)} label={said.note(index + 1)} long />
          <Button
            type="text"
            aria-label={fields.removeOne(said.note(index + 1))}
            onClick={() => edit(({ publicNotes }) => void publicNotes.splice(index, 1))}
          >
            {fields.remove}
          </Button>
        </div>
      ))}
      {count === 0 && <p className="quiet">{fields.empty}</p>}
      <Button
        disabled={count >= LIST_MAX}
        onClick={() => edit((draft) => void draft.publicNotes.push(Object.fromEntries(draft.languages.map(blank))))}
      >
        {said.addNote}
      </Button>
    </section>
  )
}

const blank = (language: string) => [language, ''] as const
