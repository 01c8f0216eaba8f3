import type { Settings } from '@tingxu/shared/settings.ts'
import type { Draft } from 'immer'

/** It is spoken too, unless the hall is silent. */
export function addLanguage(draft: Draft<Settings>, language: string): void {
  const spoken = draft.voice.languages
  draft.languages.push(language)
  if (spoken.length > 0 && !spoken.includes(language)) spoken.push(language)
}

/** Its texts stay where they are, unseen: whoever takes the language back finds them again. */
export function removeLanguage(draft: Draft<Settings>, language: string): void {
  draft.languages = draft.languages.filter((one) => one !== language)
  draft.voice.languages = draft.voice.languages.filter((one) => one !== language)
}

export function putFirst(draft: Draft<Settings>, language: string): void {
  draft.languages = [language, ...draft.languages.filter((one) => one !== language)]
}
