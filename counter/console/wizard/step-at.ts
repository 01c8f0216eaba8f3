import type { Settings } from '@tingxu/shared/settings.ts'
import { placeAt } from '../draft/page-at.ts'
import type { Path } from '../fields/at-path.ts'

/** On which step of the wizard a place of the settings is asked for; what no step asks for is changed on its page. */
export function stepAt(settings: Settings, path: Path): string {
  const step = STEPS.find(([pattern]) => pattern.test(path))?.[1]
  return step === undefined ? placeAt(settings, path) : `wizard/${step}`
}

/** A service as a whole is at fault when nobody serves it. */
const STEPS: readonly [RegExp, string][] = [
  [/^\/(name|languages)\b/, 'name'],
  [/^\/services(\/\d+\/(name|minutes)\b|$)/, 'services'],
  [/^\/services\/\d+$/, 'counters'],
  [/^\/counters(\/\d+\/services\b|$)/, 'counters'],
  [/^\/hours\b/, 'hours'],
]
