import type { Text } from '@tingxu/shared/schema.ts'
import { DEFAULT_LANGUAGE, WORDS, type Words, wordsOf } from '@tingxu/shared/words/words.ts'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { keptHere } from './pending-commands.ts'

export type Speaking = {
  words: Words
  language: string
  /** Those the product speaks, by code. */
  languages: string[]
  setLanguage(language: string): void
  /** One text of the settings in the language of the screen. */
  text(text: Text): string
}

/** The words of the screen's language. */
export function useWords(): Speaking {
  return useContext(Spoken)
}

type WordsProviderProps = { keptAs?: string; first?: string; children: ReactNode }

/**
 * Speaks as the address asks (`?lang=en`), else as was chosen here (`keptAs`; without it a reload forgets the choice),
 * else `first`.
 */
export function WordsProvider({ keptAs, first = DEFAULT_LANGUAGE, children }: WordsProviderProps) {
  const [language, setLanguage] = useState(() => languageAsked() ?? languageKept(keptAs) ?? first)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : language
    if (keptAs !== undefined) keptHere()?.setItem(languageKey(keptAs), language)
  }, [language, keptAs])
  const speaking = useMemo(() => speakingIn(language, setLanguage), [language])
  return <Spoken value={speaking}>{children}</Spoken>
}

/** A text that lacks the language is shown in one it has: a name in the wrong language beats no name. */
export function textIn(text: Text, language: string): string {
  return text[language] ?? text[DEFAULT_LANGUAGE] ?? Object.values(text)[0] ?? ''
}

function speakingIn(language: string, setLanguage: (language: string) => void): Speaking {
  return {
    words: wordsOf(language),
    language,
    languages: LANGUAGES,
    setLanguage,
    text: (text) => textIn(text, language),
  }
}

/** The first language of this device that the product speaks. */
export function languageOfDevice(): string {
  const own = navigator.languages.map((tag) => tag.split('-')[0])
  return own.map(spoken).find((code) => code !== null) ?? DEFAULT_LANGUAGE
}

function languageAsked(): string | null {
  return spoken(new URLSearchParams(globalThis.location?.search).get('lang'))
}

function languageKept(keptAs: string | undefined): string | null {
  return keptAs === undefined ? null : spoken(keptHere()?.getItem(languageKey(keptAs)))
}

const spoken = (code: string | null | undefined): string | null => (code && code in WORDS ? code : null)
/** One list for good: an effect that looks at it must not run again because the language changed. */
const LANGUAGES = Object.keys(WORDS)
const languageKey = (keptAs: string) => `tingxu.language.${keptAs}`
const Spoken = createContext<Speaking>(speakingIn(DEFAULT_LANGUAGE, () => {}))
