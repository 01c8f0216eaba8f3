import type { ZoneId } from '@tingxu/shared/ids.ts'
import type { SoundState, Voice } from '@tingxu/shared/wire.ts'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useHall } from './hall-provider.tsx'

/** Tells the server of this display's sound; the zones that it is to speak for, none while the link is lost. */
export function useVoice(state: SoundState, zoneId?: ZoneId): Pick<Voice, 'speaks' | 'unheard'> {
  const { hallId, follower } = useHall()
  useEffect(
    () => follower.speaking.say({ hallId, state, ...(zoneId === undefined ? {} : { of: zoneId }) }),
    [follower, hallId, state, zoneId],
  )
  const listen = useCallback((told: () => void) => follower.listen(told), [follower])
  return useSyncExternalStore(listen, () => follower.speaking.voice) ?? SILENT
}

const SILENT = { speaks: [], unheard: [] }
