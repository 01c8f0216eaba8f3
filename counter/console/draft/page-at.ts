import type { Settings } from '@tingxu/shared/settings.ts'
import { type Path, stepsOf } from '../fields/at-path.ts'

/** Where in the console a place of the settings is changed: the page, and on it the very service or department. */
export function placeAt(settings: Settings, path: Path): string {
  const page = pageAt(path)
  const [list, index] = stepsOf(path)
  if (index === undefined || (list !== 'services' && list !== 'departments')) return page
  const id = (list === 'departments' ? settings.departments : settings.services)[Number(index)]?.id
  if (id === undefined) return page
  return list === 'departments' ? `services/of/${id}` : `${page}/${id}`
}

/** On which page of the console a place of the settings is changed. */
export function pageAt(path: Path): string {
  const found = PAGES.find(([pattern]) => pattern.test(path))
  return found?.[1] ?? 'texts'
}

/** The first that fits. */
const PAGES: readonly [RegExp, string][] = [
  [/^\/services\/\d+$/, 'serving'],
  [/^\/(services|departments)\b/, 'services'],
  [/^\/counters\/\d+\/(services|standInFor)\b/, 'serving'],
  [/^\/zones\/\d+\/speakingDisplay\b/, 'boards'],
  [/^\/(counters|zones)\b/, 'counters'],
  [/^\/series\b/, 'series'],
  [/^\/(classes|callingRule|absoluteMax|nextMatterPlace)\b/, 'rule'],
  [/^\/(hours|calendar)\b/, 'hours'],
  [/^\/(call|presence|booking|passes|ratings)\b/, 'calls'],
  [/^\/(boards|printers|voice)\b/, 'boards'],
]
