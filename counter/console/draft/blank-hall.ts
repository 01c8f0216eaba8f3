import type { Text } from '@tingxu/shared/schema.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { USUAL_CLASSES, USUAL_SETTINGS } from '@tingxu/shared/usual-settings.ts'

/** Where a new hall begins: nothing of its own, and for everything else what most halls keep. */
export function blankHall(name: Text): Settings {
  return {
    ...USUAL_SETTINGS,
    name: { zh: '', en: '', ...name },
    zone: 'Asia/Shanghai',
    languages: ['zh', 'en'],
    publicNotes: [],
    series: [],
    classes: USUAL_CLASSES,
    departments: [],
    services: [],
    counters: [],
    zones: [{ id: 'hall', name: { zh: '大厅', en: 'Main hall' } }],
  }
}
