import { useQuery } from '@tanstack/react-query'
import type { DevicesAnswer } from '@tingxu/shared/wire-console.ts'
import { useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'

/** How soon one sees that a device has come or gone. */
const LOOK_MS = 2000

/** The hall's devices and the codes that wait for one, looked at again and again while they are shown. */
export function useDevices() {
  const ask = useAsk()
  const at = useHallPath()
  const path = at('devices')
  return useQuery({ queryKey: [path], queryFn: () => ask<DevicesAnswer>(path), refetchInterval: LOOK_MS })
}
