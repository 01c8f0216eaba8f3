import { groupOf } from './fields.ts'
import type { DifferenceWords, Names } from './names.ts'
import { keysOf, type Place } from './place.ts'

/** Whose place it is: 社保登记, 3 号窗口, or the part of the settings. */
export function subjectAt(place: Place, names: Names): string {
  const { words, name } = names
  const [list = '', id, reason] = keysOf(place)
  if (id === undefined) return words.groups[groupOf(place.kind)]
  switch (list) {
    case 'departments':
    case 'services':
    case 'zones':
    case 'counters':
      return name(list, id)
    case 'series':
      return words.subjects.series(name(list, id))
    case 'classes':
      return words.subjects.class(name(list, id))
    case 'ratings':
      return reason === undefined || id !== 'reasons'
        ? words.groups.ratings
        : words.subjects.reason(name('reasons', reason))
    case 'printers':
      return words.subjects.printer(name(list, id))
    case 'boards':
      return words.subjects.board(name(list, id))
    case 'calendar':
      return id
  }
  return words.groups[groupOf(place.kind)]
}

/** The field at a place, with the weekday or class it is about: 取号时间（周一）. A field nobody named says its key. */
export function fieldAt(place: Place, names: Names): string {
  const { words } = names
  const keys = keysOf(place)
  const last = keys[keys.length - 1] ?? ''
  const fields: Record<string, string> = words.fields
  const field = fields[place.kind] ?? last
  if (/(^|\.)hours\.\*$/.test(place.kind)) return words.of(field, weekdayOf(last, words))
  if (place.kind === 'counters.*.services.*') return names.name('services', last)
  if (place.kind === 'services.*.targetMinutes.*') return words.of(field, names.name('classes', last))
  return field
}

function weekdayOf(key: string, { values }: DifferenceWords): string {
  const weekday: Record<string, string> = values.weekday
  return weekday[key] ?? key
}
