import type { Text } from '@tingxu/shared/schema.ts'

/** A text that still has to be written, in every language of the hall. */
export function blankText(languages: readonly string[]): Text {
  return Object.fromEntries(languages.map((language) => [language, '']))
}
