import { BOARD_PAGE_MS } from '@tingxu/shared/limits.ts'
import { useEffect, useState } from 'react'

export type Page<Item> = { items: Item[]; number: number; count: number }

/** A list that does not fit turns its pages in place; nothing on a board runs. */
export function usePage<Item>(items: Item[], size: number): Page<Item> {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const turning = setInterval(() => setTurn((before) => before + 1), BOARD_PAGE_MS)
    return () => clearInterval(turning)
  }, [])
  const count = Math.max(1, Math.ceil(items.length / size))
  const number = turn % count
  return { items: items.slice(number * size, (number + 1) * size), number: number + 1, count }
}
