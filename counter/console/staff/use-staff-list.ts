import { useQuery } from '@tanstack/react-query'
import type { StaffAnswer } from '@tingxu/shared/wire-console.ts'
import { useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'

/** Somebody who has just opened her invitation is seen as active without a press. */
const LOOK_MS = 5000

/** Who works in this hall. */
export function useStaffList() {
  const ask = useAsk()
  const path = useHallPath()('staff')
  return useQuery({ queryKey: [path], queryFn: () => ask<StaffAnswer>(path), refetchInterval: LOOK_MS })
}
