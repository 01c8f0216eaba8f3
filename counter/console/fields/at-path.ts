/** A place in the settings as a JSON pointer, as faults name it: `/services/3/name/zh`. */
export type Path = string

export function pathOf(...steps: (string | number)[]): Path {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

export function stepsOf(path: Path): string[] {
  return path === '' ? [] : path.slice(1).split('/').map(unescaped)
}

const unescaped = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~')

/** What stands there; undefined where nothing does. */
export function valueAt(document: unknown, path: Path): unknown {
  return stepsOf(path).reduce<unknown>((value, step) => {
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[step] : undefined
  }, document)
}

/** Puts a value there, in place; undefined takes the field away. What lies on the way and is missing is made. */
export function setAt(document: object, path: Path, value: unknown): void {
  const steps = stepsOf(path)
  const last = steps.pop()
  if (last === undefined) throw new Error('the whole document is not a field')
  const parent = steps.reduce<Record<string, unknown>>(
    (at, step) => {
      const next = at[step]
      if (next !== null && typeof next === 'object') return next as Record<string, unknown>
      const made: Record<string, unknown> = {}
      at[step] = made
      return made
    },
    document as Record<string, unknown>,
  )
  if (value === undefined) delete parent[last]
  else parent[last] = value
}

/** Whether a place is this one or lies inside it. */
export function isWithin(path: Path, outer: Path): boolean {
  return path === outer || path.startsWith(`${outer}/`)
}
