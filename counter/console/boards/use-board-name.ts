import type { ZoneId } from '@tingxu/shared/ids.ts'
import { useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useNameOf } from './use-name-of.ts'

/** What the boards of a zone are called; null: those of the whole hall. */
export function useBoardName(): (zoneId: ZoneId | null) => string {
  const { boards: said, differences } = useConsoleWords()
  const zones = useSettings((settings) => settings.zones)
  const nameOf = useNameOf()
  return (zoneId) => {
    if (zoneId === null) return said.whole
    const zone = zones.find(({ id }) => id === zoneId)
    return zone === undefined ? said.goneZone : said.zone(nameOf(zone.name, differences.values.unnamed))
  }
}
