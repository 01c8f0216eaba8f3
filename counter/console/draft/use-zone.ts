import { useDraft } from './use-draft.ts'

/**
 * The zone by which the console writes instants: the draft's. A file may bring a zone that is none, by which nothing can
 * be written; then it is what is in force, or the device's own.
 */
export function useZone(): string {
  return useDraft(({ settings, base }) => [settings.zone, base?.zone].find(isZone)) ?? ownZone()
}

export function isZone(zone: string | undefined): zone is string {
  try {
    return zone !== undefined && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}

const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
