import type { HallId } from '@tingxu/shared/ids.ts'
import { useLocation } from 'wouter'

/** Where in the console one is: `#/HALL/PAGE`, or `#invite=CODE` by the link of an invitation. */
export type Place = { hallId: HallId | null; page: string; invitation: string | null }

export function usePlace(): Place {
  const [location] = useLocation()
  const invitation = /^\/?invite=(.+)$/.exec(location)?.[1] ?? null
  const [hallId = '', page = ''] = location.replace(/^\//, '').split('/')
  return { hallId: hallId === '' || invitation !== null ? null : hallId, page, invitation }
}
