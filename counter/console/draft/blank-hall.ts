import type { Text } from '@tingxu/shared/schema.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { USUAL_CLASSES, USUAL_SETTINGS } from '@tingxu/shared/usual-settings.ts'

const LANGUAGES = ['zh', 'en']

/** Where a new hall begins: named in the languages that it speaks, and for everything else what most halls keep. */
export function blankHall(name: Text): Settings {
  const named = LANGUAGES.filter((language) => language in name)
  return {
    ...USUAL_SETTINGS,
    name: { zh: '', en: '', ...name },
    zone: 'Asia/Shanghai',
    languages: named.length > 0 ? named : LANGUAGES,
    publicNotes: [],
    series: [],
    classes: USUAL_CLASSES,
    departments: [],
    services: [],
    counters: [],
    zones: [{ id: 'hall', name: { zh: '大厅', en: 'Main hall' } }],
  }
}
