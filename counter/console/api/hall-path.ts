import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'

/** The address of a hall's own part of the server. */
export const hallPath = (hallId: string, rest: string) => `/api/halls/${encodeURIComponent(hallId)}/${rest}`

export function useHallPath(): (rest: string) => string {
  const { hallId } = useHall()
  return (rest) => hallPath(hallId, rest)
}
