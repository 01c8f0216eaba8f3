import { COUNT_MAX, MINUTES_MAX, SERVICES_MAX } from '@tingxu/shared/limits.ts'
import type { ServiceSettings } from '@tingxu/shared/settings.ts'
import { lens } from './column.ts'
import { withId } from './departments.ts'
import { guideColumns } from './guide-columns.ts'
import type { List } from './list.ts'
import { idColumn, numberColumn, yesColumn } from './plain-columns.ts'
import { referenceColumn, referencesColumn } from './reference-columns.ts'
import { textColumns } from './text-columns.ts'

const ORDINARY = 'ordinary'

export const services: List<ServiceSettings> = {
  max: SERVICES_MAX,
  columns(context) {
    const { departments, series, classes } = context.settings
    return [
      idColumn(context),
      ...textColumns<ServiceSettings>('name', lens('name'), context, { needed: true }),
      ...textColumns<ServiceSettings>('plainName', lens('plainName'), context),
      referenceColumn('department', lens('departmentId'), departments, context),
      referenceColumn('series', lens('seriesId'), series, context),
      numberColumn('minutes', lens('minutes'), { min: 0, max: MINUTES_MAX, whole: false, needed: true }, context),
      referencesColumn('classes', lens('classIds'), classes, context),
      numberColumn('quota', lens('quota'), { min: 0, max: COUNT_MAX }, context),
      yesColumn('outcomeNeeded', lens('outcomeNeeded'), context),
      ...guideColumns(context),
    ]
  },
  items: (settings) => settings.services,
  put: (settings, items) => ({ ...settings, services: [...items] }),
  keys: [['id'], ['name']],
  blank: () => ({ id: '', departmentId: '', name: {}, seriesId: '', minutes: 0, classIds: [ORDINARY] }),
  finished: (item, items) => withId(item, items, 'service'),
}
