import { SCAN_KEY_MS_MAX, SCAN_LENGTH_MAX, SCAN_LENGTH_MIN } from '@tingxu/shared/limits.ts'

/** Letters that came faster than anybody types: a scanner speaks as a keyboard does, and ends with Enter. */
export type Scan = { text: string; atMs: number }
export const NO_SCAN: Scan = { text: '', atMs: 0 }

/** What is being read after one more key, and the code if that was the end of one. */
export function scanAfter({ text, atMs }: Scan, key: string, nowMs: number): { scan: Scan; code: string | null } {
  const going = text !== '' && nowMs - atMs <= SCAN_KEY_MS_MAX
  if (key === 'Enter') return { scan: NO_SCAN, code: going && text.length >= SCAN_LENGTH_MIN ? text : null }
  // A scanner presses Shift for its capitals; other keys with names are no letters of a code.
  if ([...key].length > 1) return { scan: key === 'Shift' && going ? { text, atMs: nowMs } : NO_SCAN, code: null }
  const read = (going ? text : '') + key
  return { scan: { text: read.slice(-SCAN_LENGTH_MAX), atMs: nowMs }, code: null }
}
