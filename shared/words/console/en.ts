import { calls } from './en/calls.ts'
import { differences } from './en/differences.ts'
import { draft } from './en/draft.ts'
import { fields } from './en/fields.ts'
import { hours } from './en/hours.ts'
import { lists } from './en/lists.ts'
import { series } from './en/series.ts'
import { services } from './en/services.ts'
import { serving } from './en/serving.ts'
import { shell } from './en/shell.ts'
import { texts } from './en/texts.ts'
import type { ConsoleWords } from './zh.ts'

/** The console in English. */
export const en: ConsoleWords = {
  shell,
  calls,
  differences,
  draft,
  fields,
  hours,
  lists,
  series,
  services,
  serving,
  texts,
}
