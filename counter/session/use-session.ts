import { askHall } from '@tingxu/shared/browser/ask-hall.ts'
import type { WireReason } from '@tingxu/shared/refusals.ts'
import type { SignedIn } from '@tingxu/shared/wire.ts'
import { useCallback, useLayoutEffect, useState } from 'react'

export type Staff = SignedIn['staff']
export type SignInFault = WireReason | 'no-answer'
export type Session = {
  /** `asking` until the server said whether this browser is signed in. */
  state: 'asking' | 'out' | 'in'
  staff: Staff | null
  /** Signed in until the server did not know the session any more. */
  hasLapsed: boolean
  signIn(name: string, password: string): Promise<SignInFault | null>
  signOut(): Promise<void>
  /** Asks once more who is here: what the account may do has changed. */
  again(): Promise<void>
  /** The server does not know the session any more. */
  lapsed(): void
}

type Known = Pick<Session, 'state' | 'staff' | 'hasLapsed'>

/** Who is signed in here. The session itself is a cookie that no script can read. */
export function useSession(language: string): Session {
  const [known, setKnown] = useState<Known>({ state: 'asking', staff: null, hasLapsed: false })
  const lapsed = useCallback(() => setKnown({ state: 'out', staff: null, hasLapsed: true }), [])
  // Before the browser draws that it is asking.
  useLayoutEffect(() => askWhoIsHere(setKnown), [])
  const signIn = useCallback(
    async (name: string, password: string) => {
      const answered = await askHall('/api/sign-in', { body: { name, password }, language })
      if (answered?.status !== 200) return faultOf(answered)
      setKnown({ state: 'in', staff: (answered.body as SignedIn).staff, hasLapsed: false })
      return null
    },
    [language],
  )
  const signOut = useCallback(async () => {
    await askHall('/api/sign-out', { body: {} })
    setKnown({ state: 'out', staff: null, hasLapsed: false })
  }, [])
  const again = useCallback(async () => {
    const answered = await askHall('/api/session')
    if (answered?.status === 200) setKnown({ state: 'in', staff: (answered.body as SignedIn).staff, hasLapsed: false })
  }, [])
  return { ...known, signIn, signOut, again, lapsed }
}

/** Asks until somebody answers: a desk that is switched on before the server must not need a second try. */
function askWhoIsHere(set: (known: Known) => void): () => void {
  let asking = true
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = async () => {
    const answered = await askHall('/api/session')
    if (!asking) return
    if (answered?.status === 200) set({ state: 'in', staff: (answered.body as SignedIn).staff, hasLapsed: false })
    else if (answered !== null && answered.status < 500) set({ state: 'out', staff: null, hasLapsed: false })
    else timer = setTimeout(ask, ASK_AGAIN_MS)
  }
  ask()
  return () => {
    asking = false
    clearTimeout(timer)
  }
}

export function faultOf(answered: { status: number; body: unknown } | null): SignInFault {
  const refused = (answered?.body as { refused?: WireReason; reason?: WireReason } | undefined) ?? {}
  if (answered === null) return 'no-answer'
  return refused.refused ?? refused.reason ?? (answered.status === 429 ? 'too-many-requests' : 'sign-in-wrong')
}

const ASK_AGAIN_MS = 2000
