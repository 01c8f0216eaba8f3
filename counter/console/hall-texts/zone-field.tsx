import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { useSettings } from '../draft/use-draft.ts'
import { isZone } from '../draft/use-zone.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'

/** The time zone by which the hall's clocks, dates and hours go. */
export function ZoneField() {
  const { texts: said } = useConsoleWords()
  const { language } = useWords()
  const zone = useSettings((settings) => settings.zone)
  const now = useHallTime(A_MINUTE_MS)
  const hint = isZone(zone) ? said.zoneHint(zoneName(zone, language), timeIn(zone, now)) : undefined
  return <ChoiceField at="/zone" label={said.zone} hint={hint} choices={ZONES} />
}

function zoneName(zone: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'long' })
  return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/** Browsers of before 2022 cannot list them; whoever sits at one can have China's. */
const LISTING = Intl as { supportedValuesOf?: (key: 'timeZone') => string[] }
const ZONES = (LISTING.supportedValuesOf?.('timeZone') ?? ['Asia/Shanghai', 'Asia/Urumqi']).map((zone) => ({
  value: zone,
  label: zone,
}))
const A_MINUTE_MS = 60_000
