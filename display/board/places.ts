/** A list's fixed places on a board, filled or empty: the page has as many parts on a busy day as on a quiet one. */
export function placesOf<Item>(items: readonly Item[], count: number): { place: number; item: Item | null }[] {
  return Array.from({ length: count }, (_, place) => ({ place, item: items[place] ?? null }))
}
