import { TEXT_MAX } from '@tingxu/shared/limits.ts'
import { Input } from 'antd'
import { useAt, useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { type Path, pathOf } from './at-path.ts'
import { Field, type FieldProps } from './field.tsx'

export type TextFieldProps = FieldProps & { optional?: boolean; long?: boolean; max?: number }

/** A text in every language of the hall, side by side. `optional`: emptied in all languages it is not there at all. */
export function TextField({ at, label, hint, optional, long, max = TEXT_MAX }: TextFieldProps) {
  const languages = useSettings((settings) => settings.languages)
  const { fields } = useConsoleWords()
  const [text, put] = useAt<Record<string, string>>(at)
  const say = (language: string, said: string) => {
    const next = { ...text, [language]: said }
    const isEmpty = Object.values(next).every((each) => each === '')
    put(optional && isEmpty ? undefined : next)
  }
  return (
    <div className="texts">
      {languages.map((language, index) => (
        <OneLanguage
          key={language}
          at={at + pathOf(language)}
          label={languages.length > 1 ? `${label} · ${fields.languageNames[language] ?? language}` : label}
          hint={index === 0 ? hint : undefined}
          language={language}
          value={text?.[language] ?? ''}
          say={say}
          long={long === true}
          max={max}
        />
      ))}
    </div>
  )
}

type OneProps = FieldProps & {
  at: Path
  language: string
  value: string
  say: (language: string, said: string) => void
  long: boolean
  max: number
}

function OneLanguage({ at, label, hint, language, value, say, long, max }: OneProps) {
  return (
    <Field at={at} label={label} hint={hint}>
      {(ties) => {
        const props = { ...ties, lang: language, value, maxLength: max }
        if (!long) return <Input {...props} onChange={(event) => say(language, event.target.value)} />
        return (
          // Not autoSize: it writes a style attribute, which the page's policy forbids. The style sheet lets it grow.
          <Input.TextArea
            {...props}
            className="grows"
            rows={2}
            onChange={(event) => say(language, event.target.value)}
          />
        )
      }}
    </Field>
  )
}
