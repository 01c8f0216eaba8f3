/**
 * Every field of a value by its way, once: `at.state`, `materials[].id`. A text in several languages is one field; an
 * object that is sometimes null is its fields.
 */
export function fieldsOf(values: readonly unknown[]): string[] {
  const ways = new Set(values.flatMap((value) => waysIn(value, '')))
  const isFilled = (way: string) =>
    [...ways].some((other) => other.startsWith(`${way}.`) || other.startsWith(`${way}[`))
  return [...ways].filter((way) => !isFilled(way)).sort()
}

function waysIn(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [at] : value.flatMap((item) => waysIn(item, `${at}[]`))
  if (typeof value !== 'object' || value === null) return [at]
  const fields = Object.entries(value)
  if (fields.length > 0 && fields.every(([name]) => /^[a-z]{2}$/.test(name) && name !== 'at')) return [at]
  return fields.flatMap(([name, inside]) => waysIn(inside, at === '' ? name : `${at}.${name}`))
}
