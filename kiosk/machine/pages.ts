import type { Modes } from './use-modes.tsx'

/** What may be chosen from. */
export type Choice = 'departments' | 'services' | 'materials' | 'matters'

/**
 * How many stand on the screen at once. Null: all of them, one under the other. In large print there are few at a time;
 * within reach there are as many as fit into the lower half of the screen, lying or standing.
 */
export function atOnce(choice: Choice, { elder, reach }: Modes): number | null {
  if (elder && reach) return FEW_WITHIN_REACH[choice]
  if (elder) return FEW[choice]
  return reach ? WITHIN_REACH[choice] : null
}

export function pagesOf(count: number, size: number | null): number {
  return size === null ? 1 : Math.max(1, Math.ceil(count / size))
}

export function pageOf<Item>(items: readonly Item[], size: number | null, page: number): readonly Item[] {
  return size === null ? items : items.slice(page * size, (page + 1) * size)
}

const FEW = { departments: 6, services: 3, materials: 3, matters: 3 }
const WITHIN_REACH = { departments: 8, services: 4, materials: 4, matters: 4 }
const FEW_WITHIN_REACH = { departments: 4, services: 3, materials: 3, matters: 3 }
