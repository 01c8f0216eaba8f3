import { account } from './zh/account.ts'
import { boards } from './zh/boards.ts'
import { calls } from './zh/calls.ts'
import { counters } from './zh/counters.ts'
import { devices } from './zh/devices.ts'
import { differences } from './zh/differences.ts'
import { draft } from './zh/draft.ts'
import { fields } from './zh/fields.ts'
import { files } from './zh/files.ts'
import { halls } from './zh/halls.ts'
import { hours } from './zh/hours.ts'
import { invitation } from './zh/invitation.ts'
import { lists } from './zh/lists.ts'
import { rule } from './zh/rule.ts'
import { series } from './zh/series.ts'
import { services } from './zh/services.ts'
import { serving } from './zh/serving.ts'
import { shell } from './zh/shell.ts'
import { staff } from './zh/staff.ts'
import { texts } from './zh/texts.ts'
import { versions } from './zh/versions.ts'
import { wizard } from './zh/wizard.ts'

/** The console in Chinese. */
export const zh = {
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
export type ConsoleWords = typeof zh
