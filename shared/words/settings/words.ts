import { DEFAULT_LANGUAGE } from '../words.ts'
import { en } from './en.ts'
import { type SettingsWords, zh } from './zh.ts'

/** Apart from the words of the screens: only the server and the console speak of settings. */
export const SETTINGS_WORDS: Record<string, SettingsWords> = { zh, en }

export function settingsWordsOf(language: string): SettingsWords {
  return SETTINGS_WORDS[language] ?? SETTINGS_WORDS[DEFAULT_LANGUAGE] ?? zh
}
