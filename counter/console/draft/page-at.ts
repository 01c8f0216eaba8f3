import type { Path } from '../fields/at-path.ts'

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
  [/^\/(counters|zones)\b/, 'counters'],
  [/^\/series\b/, 'series'],
  [/^\/(classes|callingRule|absoluteMax|nextMatterPlace)\b/, 'rule'],
  [/^\/(hours|calendar)\b/, 'hours'],
  [/^\/(call|presence|booking|passes|ratings)\b/, 'calls'],
  [/^\/(boards|printers|voice)\b/, 'boards'],
]
