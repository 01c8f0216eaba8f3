import type { Fault } from '../refusals.ts'
import { settingsWordsOf } from './settings/words.ts'
import type { SettingsWords } from './settings/zh.ts'

/** The sentence that a fault of a draft of settings is, for a person and in the language. */
export function faultSentence({ path, reason, value = '' }: Fault, language: string): string {
  const words = settingsWordsOf(language)
  const said: string | ((value: string, field: string) => string) = words.faults[reason]
  return typeof said === 'string' ? said : said(valueIn(words, reason, value), fieldOf(words, path))
}

/** What a place of the document is called; where it has no name of its own, as what it is in. */
export function fieldOf({ fields }: SettingsWords, path: string): string {
  const names = path.split('/').filter((name) => name !== '' && !/^\d+$/.test(name))
  for (let length = names.length; length > 0; length--) {
    const key = names.slice(0, length).join('.')
    if (Object.keys(fields).includes(key)) return fields[key] ?? ''
  }
  return fields[''] ?? ''
}

function valueIn({ kinds, languages }: SettingsWords, reason: Fault['reason'], value: string): string {
  if (reason === 'wrong-type') return kinds[value] ?? value
  return reason === 'text-missing' ? (languages[value] ?? `“${value}”`) : value
}
