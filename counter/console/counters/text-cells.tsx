import { TEXT_MAX } from '@tingxu/shared/limits.ts'
import { useEdit, useSettings } from '../draft/use-draft.ts'
import { pathOf } from '../fields/at-path.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { CellTies } from './cell-ties.ts'

export type TextCellsProps = {
  counterId: string
  index: number
  field: 'name' | 'place'
  label: string
  languages: readonly string[]
  ties: (field: string, label: string, path: string) => CellTies
}

/** A text of a counter, a cell a language. A place that is emptied in all of them is not there at all. */
export function TextCells({ counterId, index, field, label, languages, ties }: TextCellsProps) {
  const { counters: said, fields } = useConsoleWords()
  const text = useSettings(({ counters }) => counters[index]?.[field])
  const edit = useEdit()
  const say = (language: string, value: string) => {
    edit((draft) => {
      const own = draft.counters[index]
      if (own === undefined) return
      const next = { ...own[field], [language]: value }
      if (field === 'place' && Object.values(next).every((each) => each === '')) delete own.place
      else own[field] = next
    }, `/counters/${counterId}/${field}/${language}`)
  }
  return languages.map((language) => {
    const named = languages.length > 1 ? `${label} ${fields.languageNames[language] ?? language}` : label
    return (
      <td key={language}>
        <input
          {...ties(`${field}-${language}`, named, pathOf('counters', index, field, language))}
          className="cell-input"
          lang={language}
          maxLength={TEXT_MAX}
          value={text?.[language] ?? ''}
          placeholder={field === 'place' && index === 0 ? said.placeHint : undefined}
          onChange={(event) => say(language, event.target.value)}
        />
      </td>
    )
  })
}
