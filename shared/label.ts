export type Label = string

/** Label = prefix + number padded to the series' width: `A007`. */
export function labelOf(prefix: string, number: number, width: number): Label {
  return prefix + String(number).padStart(width, '0')
}
