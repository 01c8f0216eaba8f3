import type { HallId } from '@tingxu/shared/ids.ts'
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useRef } from 'react'
import type { Credential } from './credential.ts'
import { HallClient } from './hall-client.ts'
import { reachAs } from './reached-link.ts'
import { useWords } from './use-words.tsx'
import { ViewFollower } from './view-follower.ts'

export type HallHere = { hallId: HallId; client: HallClient; follower: ViewFollower; signInNeeded(): void }
export type HallProviderProps = {
  hallId: HallId
  credential: Credential
  /** Which screen this is: `kiosk`, `display`, `desk`. */
  whose: string
  /** The server no longer knows the credential. */
  onSignInNeeded?: () => void
  children: ReactNode
}

/** One hall, one credential, one connection for everything inside. */
export function HallProvider({ hallId, credential, whose, onSignInNeeded, children }: HallProviderProps) {
  const { language } = useWords()
  const spoken = useRef(language)
  spoken.current = language
  const turnedAway = useRef(onSignInNeeded)
  turnedAway.current = onSignInNeeded
  const key = JSON.stringify(credential)
  // biome would have the credential itself here; its text is what must not change under an open connection.
  const here = useMemo<HallHere>(() => {
    const known = JSON.parse(key) as Credential
    return {
      hallId,
      client: new HallClient({ hallId, credential: known, whose, language: () => spoken.current }),
      follower: new ViewFollower({ openLink: reachAs(known) }),
      signInNeeded: () => turnedAway.current?.(),
    }
  }, [hallId, key, whose])
  // Before the browser draws: the first rows are on their way while it does.
  useLayoutEffect(() => following(here), [here])
  return <Here value={here}>{children}</Here>
}

export function useHall(): HallHere {
  const here = useContext(Here)
  if (here === null) throw new Error('no HallProvider above')
  return here
}

function following({ follower, signInNeeded }: HallHere): () => void {
  const look = () => follower.watch()
  const deaf = follower.listen(() => {
    if (follower.turnedAway === 'sign-in-needed') signInNeeded()
  })
  follower.start()
  // A page in the background looks seldom; when it is looked at again it looks at once.
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    deaf()
    follower.stop()
  }
}

const Here = createContext<HallHere | null>(null)
