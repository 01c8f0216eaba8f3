import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { Item } from './arrange.ts'

/** What is chosen stands in the address, so that a reload and a link find it: `#/HALL/services/ID`, departments at `of/ID`. */
export function useChosen(): [chosen: Item | null, choose: (item: Item | null) => void] {
  const { hallId } = useHall()
  const [location, go] = useLocation()
  const [, , , first = '', second = ''] = location.split('/')
  const choose = useCallback((item: Item | null) => go(placeOf(hallId, item)), [go, hallId])
  return [itemAt(first, second), choose]
}

export function placeOf(hallId: string, item: Item | null): string {
  const page = `/${hallId}/services`
  if (item === null) return page
  return item.kind === 'department' ? `${page}/of/${item.id}` : `${page}/${item.id}`
}

function itemAt(first: string, second: string): Item | null {
  if (first === '') return null
  if (first === 'of' && second !== '') return { kind: 'department', id: second }
  return { kind: 'service', id: first }
}
