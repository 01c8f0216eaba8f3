import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { Button, Checkbox } from 'antd'
import { useDraft, useEdit, useFaults, useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { addLanguage, putFirst, removeLanguage } from './language-changes.ts'

/** Which languages the hall speaks, and which of them first. */
export function LanguagesPart() {
  const { texts: said } = useConsoleWords()
  const { languages: known } = useWords()
  const spoken = useSettings(({ languages }) => languages)
  const faults = useFaults('/languages', true)
  // A file may have brought one that no screen speaks; it is shown, so that it can be taken away.
  const all = [...spoken, ...known.filter((language) => !spoken.includes(language))]
  return (
    <fieldset className="languages-of-hall">
      <legend>{said.languages}</legend>
      <p className="quiet">{said.languagesHint}</p>
      {all.map((language) => (
        <OneLanguage key={language} language={language} place={spoken.indexOf(language)} isLast={spoken.length === 1} />
      ))}
      {faults.map(({ path, why }) => (
        <p key={path + why} className="faulty">
          {why}
        </p>
      ))}
    </fieldset>
  )
}

function OneLanguage({ language, place, isLast }: { language: string; place: number; isLast: boolean }) {
  const { texts: said, fields } = useConsoleWords()
  const edit = useEdit()
  const isSpoken = place >= 0
  const missing = useDraft(({ faults }) => {
    return (faults ?? []).filter(({ reason, value }) => reason === 'text-missing' && value === language).length
  })
  const name = fields.languageNames[language] ?? language
  return (
    <div className="language-of-hall">
      <Checkbox
        checked={isSpoken}
        disabled={isSpoken && isLast}
        onChange={({ target }) =>
          edit((draft) => (target.checked ? addLanguage(draft, language) : removeLanguage(draft, language)))
        }
      >
        {name}
      </Checkbox>
      {place === 0 && <span className="quiet">{said.firstLanguage}</span>}
      {place > 0 && (
        <Button type="text" aria-label={said.putFirst(name)} onClick={() => edit((draft) => putFirst(draft, language))}>
          {said.toFront}
        </Button>
      )}
      {isSpoken && missing > 0 && <span className="faulty">{said.missingIn(name, missing)}</span>}
    </div>
  )
}
