import { useSettings } from '../draft/use-draft.ts'
import { ChoicesField } from '../fields/choice-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { StepEnd } from './step-end.tsx'
import type { StepProps } from './steps.ts'

export function NameStep({ next }: StepProps) {
  const { wizard: said, fields } = useConsoleWords()
  const { languages, name } = useSettings((settings) => settings)
  const isNamed = languages.length > 0 && languages.every((language) => (name[language] ?? '').trim() !== '')
  const choices = Object.entries(fields.languageNames).map(([value, label]) => ({ value, label }))
  return (
    <>
      <p className="quiet">{said.nameHint}</p>
      <ChoicesField at="/languages" label={said.languages} hint={said.languagesHint} choices={choices} />
      <TextField at="/name" label={said.hallName} />
      <StepEnd next={next} missing={isNamed ? null : said.nameMissing} />
    </>
  )
}
