import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { SpanSettings } from '@tingxu/shared/settings.ts'
import { useAt, useFaults } from '../draft/use-draft.ts'
import { ChoicesField } from '../fields/choice-field.tsx'
import { SpansInput } from '../fields/spans-input.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'

/** In which languages calls are said, and when they are not. */
export function VoicePart() {
  const { boards: said, fields } = useConsoleWords()
  const { languages: known } = useWords()
  const [quiet, put] = useAt<SpanSettings[]>('/voice/quiet')
  const faults = useFaults('/voice/quiet')
  return (
    <section className="part">
      <h2>{said.voice}</h2>
      <ChoicesField
        at="/voice/languages"
        label={said.languages}
        hint={said.languagesHint}
        choices={known.map((code) => ({ value: code, label: fields.languageNames[code] ?? code }))}
      />
      <fieldset className="choices">
        <legend>{said.quiet}</legend>
        <p className="quiet hint">{said.quietHint}</p>
        <SpansInput at="/voice/quiet" of={said.quiet} spans={quiet ?? []} put={put} none={said.noQuiet} />
        {faults.length > 0 && <p className="faulty">{faults.map(({ why }) => why).join(' ')}</p>}
      </fieldset>
    </section>
  )
}
