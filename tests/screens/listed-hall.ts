import type { Rows } from '@tingxu/counter/console/settings/lists/cells.ts'
import { LISTS, type ListName } from '@tingxu/counter/console/settings/lists/lists.ts'
import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { lists as en } from '@tingxu/shared/words/console/en/lists.ts'
import { lists as zh } from '@tingxu/shared/words/console/zh/lists.ts'

export const chinese = { words: zh, language: 'zh' }
export const english = { words: en, language: 'en' }

/** A small hall whose lists can be read at a glance. */
export const hall: Settings = {
  ...sampleHall,
  departments: [{ id: 'social', name: { zh: '社保局', en: 'Social Security' } }],
  series: [{ id: 'a', prefix: 'A', first: 1, last: 999 }],
  services: [
    {
      id: 'join',
      departmentId: 'social',
      name: { zh: '社保登记', en: 'Social security' },
      seriesId: 'a',
      minutes: 8,
      classIds: ['ordinary', 'priority'],
      guide: { materials: [paper('card', '身份证', 'Identity card'), paper('photo', '照片', 'Photograph')] },
    },
  ],
  counters: [
    {
      id: 'w3',
      number: 3,
      name: { zh: '社保', en: 'Social' },
      zoneId: 'east',
      services: [{ serviceId: 'join', as: 'primary' }],
    },
  ],
  calendar: [{ date: '2026-10-01', closed: true }],
}

/** What a file with these headings and rows makes of the hall. */
export function read(list: ListName, rows: Rows, reader = chinese, options = { replace: false }) {
  return LISTS[list].fromRows(rows, hall, reader, options)
}

export function paper(id: string, zh: string, en: string) {
  return { id, name: { zh, en } }
}
