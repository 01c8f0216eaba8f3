import type { HallId } from '@tingxu/shared/ids.ts'
import { useLocation } from 'wouter'

/**
 * Where in the console one is: `#/HALL/PAGE`, or `#invite=CODE` by the link of an invitation. Whoever comes back from an
 * issuer may be told something: `#/HALL/PAGE/TOLD`, `#invite=CODE&refused=TOLD`.
 */
export type Place = { hallId: HallId | null; page: string; invitation: string | null; told: string | undefined }

export function usePlace(): Place {
  const [location] = useLocation()
  const [invite, invitation = null, refused] = /^\/?invite=([\w-]+)(?:&refused=([\w-]+))?/.exec(location) ?? []
  if (invite !== undefined) return { hallId: null, page: '', invitation, told: refused }
  const [hallId = '', page = '', told] = location.replace(/^\//, '').split('/')
  return { hallId: hallId === '' ? null : hallId, page, invitation, told }
}
