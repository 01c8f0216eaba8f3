import { TEXT_MAX } from '@tingxu/shared/limits.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import { Input } from 'antd'
import { useId } from 'react'
import { useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'

export type PlainTextsProps = { label: string; value: Text; change: (text: Text) => void }

/** A text in every language of the hall that stands nowhere in the draft yet: the name of what is about to be added. */
export function PlainTexts({ label, value, change }: PlainTextsProps) {
  const languages = useSettings((settings) => settings.languages)
  const { fields } = useConsoleWords()
  const id = useId()
  return (
    <div className="texts">
      {languages.map((language) => (
        <div key={language} className="field">
          <label htmlFor={id + language}>
            {languages.length > 1 ? `${label} · ${fields.languageNames[language] ?? language}` : label}
          </label>
          <Input
            id={id + language}
            lang={language}
            value={value[language] ?? ''}
            maxLength={TEXT_MAX}
            onChange={(event) => change({ ...value, [language]: event.target.value })}
          />
        </div>
      ))}
    </div>
  )
}
