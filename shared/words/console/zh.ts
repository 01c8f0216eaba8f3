import { calls } from './zh/calls.ts'
import { differences } from './zh/differences.ts'
import { draft } from './zh/draft.ts'
import { fields } from './zh/fields.ts'
import { hours } from './zh/hours.ts'
import { lists } from './zh/lists.ts'
import { series } from './zh/series.ts'
import { services } from './zh/services.ts'
import { serving } from './zh/serving.ts'
import { shell } from './zh/shell.ts'
import { texts } from './zh/texts.ts'

/** The console in Chinese. */
export const zh = {
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
export type ConsoleWords = typeof zh
