import { account } from './en/account.ts'
import { boards } from './en/boards.ts'
import { calls } from './en/calls.ts'
import { counters } from './en/counters.ts'
import { devices } from './en/devices.ts'
import { differences } from './en/differences.ts'
import { draft } from './en/draft.ts'
import { fields } from './en/fields.ts'
import { files } from './en/files.ts'
import { halls } from './en/halls.ts'
import { hours } from './en/hours.ts'
import { invitation } from './en/invitation.ts'
import { lists } from './en/lists.ts'
import { rule } from './en/rule.ts'
import { series } from './en/series.ts'
import { services } from './en/services.ts'
import { serving } from './en/serving.ts'
import { shell } from './en/shell.ts'
import { staff } from './en/staff.ts'
import { texts } from './en/texts.ts'
import { versions } from './en/versions.ts'
import { wizard } from './en/wizard.ts'
import type { ConsoleWords } from './zh.ts'

/** The console in English. */
export const en: ConsoleWords = {
  account,
  boards,
  calls,
  counters,
  devices,
  differences,
  draft,
  fields,
  files,
  halls,
  hours,
  invitation,
  lists,
  rule,
  series,
  services,
  serving,
  shell,
  staff,
  texts,
  versions,
  wizard,
}
