/** `05:38`, and `1:05:38` from an hour on. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'))
  const hours = Math.floor(seconds / 3600)
  return (hours > 0 ? [String(hours), ...parts] : parts).join(':')
}

/** Whole minutes that have passed. */
export const minutesOf = (ms: number) => Math.max(0, Math.floor(ms / 60_000))
