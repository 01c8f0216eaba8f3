/**
 * A document as single facts, each under its path by ids: what a merge must not lose. It is written without a look at
 * how documents are compared, so that both do not err alike.
 */
export function factsOf(value: unknown, path = ''): Map<string, string> {
  const parts = partsOf(value)
  if (parts === null) return new Map([[path, JSON.stringify(value)]])
  const inner = parts.flatMap(([key, part]) => [...factsOf(part, `${path}/${key}`)])
  return new Map([[path, 'there'], ...inner])
}

/** Paths at which two documents say different things, or only one says something. */
export function differingFacts(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path))
}

function partsOf(value: unknown): [string, unknown][] | null {
  if (typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value)) return Object.entries(value)
  const keys = value.map(keyOf)
  if (keys.includes(null)) return null
  return value.map((part, index) => [timesBefore(keys, index), part])
}

function keyOf(part: unknown): string | null {
  if (typeof part !== 'object' || part === null) return String(part)
  const { id, date, serviceId } = part as { id?: string; date?: string; serviceId?: string }
  return id ?? date ?? serviceId ?? null
}

function timesBefore(keys: readonly (string | null)[], index: number): string {
  const times = keys.slice(0, index + 1).filter((key) => key === keys[index]).length
  return times > 1 ? `${keys[index]}#${times}` : `${keys[index]}`
}
