import { askHall } from '@tingxu/shared/browser/ask-hall.ts'
import { SSO_REFUSED, type SsoRefused } from '@tingxu/shared/refusals.ts'
import type { SsoStart, SsoStarted } from '@tingxu/shared/wire-console.ts'
import { useEffect, useState } from 'react'
import { faultOf, type SignInFault } from './use-session.ts'

export type Sso = {
  /** Whose sign-in may be used; null: nobody's, or it is not known yet. */
  name: string | null
  busy: boolean
  fault: SignInFault | null
  /** Leaves this page for the issuer's. */
  go(language: string): Promise<void>
}

/** The organisation's own sign-in beside the password. */
export function useSso(page: SsoStart['page']): Sso {
  const [name, setName] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<SignInFault | null>(refusalInAddress)
  useEffect(() => {
    forgetRefusal()
    void askHall('/api/sign-in/ways').then((answered) => {
      if (answered?.status === 200) setName((answered.body as { sso: string | null }).sso)
    })
  }, [])
  const go = async (language: string) => {
    setBusy(true)
    setFault(null)
    const wrong = await leaveForIssuer({ page }, language)
    // On success the browser is on its way.
    if (wrong === null) return
    setBusy(false)
    setFault(wrong)
  }
  return { name, busy, fault, go }
}

async function leaveForIssuer(body: SsoStart, language: string): Promise<SignInFault | null> {
  const answered = await askHall('/api/oidc/start', { body, language, withinMs: ISSUER_MS_MAX })
  if (answered?.status !== 200) return faultOf(answered)
  location.assign((answered.body as SsoStarted).location)
  return null
}

/** The issuer is asked about itself meanwhile. */
const ISSUER_MS_MAX = 10_000
const REFUSED = '#signin-refused='

/** Why one is back without being signed in, as far as it is a reason that we know. */
function refusalInAddress(): SignInFault | null {
  const { hash } = location
  return hash.startsWith(REFUSED) ? knownRefusal(hash.slice(REFUSED.length)) : null
}

export function knownRefusal(text: string | undefined): SsoRefused | null {
  return SSO_REFUSED.find((reason) => reason === text) ?? null
}

/** Told once, and not again when the page is loaded anew. */
function forgetRefusal() {
  if (location.hash.startsWith(REFUSED)) history.replaceState(null, '', location.pathname)
}
