import type { ZoneId } from '@tingxu/shared/ids.ts'

export type Place = { kind: 'hall' } | { kind: 'zone'; zoneId: ZoneId } | { kind: 'counter'; number: number }

/** Where a display hangs: `/display`, `/display/zone/:id`, `/display/counter/:number`. */
export function placeOf(pathname: string): Place {
  const [, , kind, which] = pathname.split('/')
  if (kind === 'zone' && which) return { kind: 'zone', zoneId: decodeURIComponent(which) }
  if (kind === 'counter' && which) return { kind: 'counter', number: Number(which) }
  return { kind: 'hall' }
}
