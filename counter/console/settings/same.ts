/** Whether two values say the same. A field that is undefined is not there: nothing else outlives a JSON file. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one)) return Array.isArray(other) && sameLists(one, other)
  if (!isRecord(one) || !isRecord(other)) return false
  const isFound = (key: string) => other[key] === undefined || one[key] !== undefined
  return Object.keys(one).every((key) => same(one[key], other[key])) && Object.keys(other).every(isFound)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sameLists(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => same(value, other[index]))
}
