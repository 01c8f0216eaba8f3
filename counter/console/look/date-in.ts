/** `2026-11-25` in a zone: the same in every language, and in the order in which it is looked for. */
export function dateIn(zone: string, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at)
}
