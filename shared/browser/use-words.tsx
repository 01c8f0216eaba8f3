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

/** `keptAs` remembers the choice in this browser; without it a reload speaks the first language again. */
export function WordsProvider({ keptAs, children }: { keptAs?: string; children: ReactNode }) {
  const [language, setLanguage] = useState(() => languageKept(keptAs))
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
    languages: Object.keys(WORDS),
    setLanguage,
    text: (text) => textIn(text, language),
  }
}

function languageKept(keptAs: string | undefined): string {
  const kept = keptAs === undefined ? null : (keptHere()?.getItem(languageKey(keptAs)) ?? null)
  return kept !== null && kept in WORDS ? kept : DEFAULT_LANGUAGE
}

const languageKey = (keptAs: string) => `tingxu.language.${keptAs}`
const Spoken = createContext<Speaking>(speakingIn(DEFAULT_LANGUAGE, () => {}))
