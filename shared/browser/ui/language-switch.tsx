import { wordsOf } from '@tingxu/shared/words/words.ts'
import type { MouseEvent } from 'react'
import { useWords } from '../use-words.tsx'

/** Every language by its own name, all visible. `offered`: those of the hall; left out, all that are spoken here. */
export function LanguageSwitch({ offered }: { offered?: string[] | undefined }) {
  const { words, language, languages, setLanguage } = useWords()
  const choices = languages.filter((code) => offered === undefined || offered.includes(code))
  return (
    <fieldset className="languages" aria-label={words.common.languageSwitch}>
      {choices.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={(event) => chosenBy(event, () => setLanguage(code))}
        >
          {wordsOf(code).language}
        </button>
      ))}
    </fieldset>
  )
}

/** After a click the focus is let go: the next Space is for the screen, not for its language. */
function chosenBy(event: MouseEvent<HTMLButtonElement>, choose: () => void) {
  if (event.detail > 0) event.currentTarget.blur()
  choose()
}
