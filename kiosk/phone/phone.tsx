import { HallProvider } from '@tingxu/shared/browser/hall-provider.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { useCallback, useEffect, useState } from 'react'
import { OwnTicket } from './own-ticket.tsx'
import { Plain } from './plain.tsx'

/** The page of one's own ticket. Its secret stands behind the `#` of the link, so that no server's log ever has it. */
export function Phone() {
  const secret = useSecret()
  const { hallId, turnedAway, turnAway } = useTurnedAway(secret)
  const { words } = useWords()
  useOwnLanguage()
  if (hallId === '' || turnedAway) return <Plain title={words.phone.cannotOpen} text={words.phone.cannotOpenText} />
  return (
    <HallProvider key={secret} hallId={hallId} credential={{ ticket: secret }} whose="phone" onSignInNeeded={turnAway}>
      <OwnTicket />
    </HallProvider>
  )
}

/** Another code scanned into the same page changes only what stands behind the `#`. */
function useSecret(): string {
  const [secret, setSecret] = useState(() => location.hash.slice(1))
  useEffect(() => {
    const read = () => setSecret(location.hash.slice(1))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return secret
}

function useTurnedAway(secret: string) {
  const [which, setWhich] = useState<string | null>(null)
  const turnAway = useCallback(() => setWhich(secret), [secret])
  const [hallId = ''] = secret.split('.')
  return { hallId: secret.includes('.') ? hallId : '', turnedAway: which === secret, turnAway }
}

/** A visitor's phone speaks the visitor's language, if we do; to whoever reads neither, English is nearer than Chinese. */
function useOwnLanguage() {
  const { languages, setLanguage } = useWords()
  useEffect(() => {
    const own = navigator.languages.map((tag) => tag.split('-')[0] ?? '').find((code) => languages.includes(code))
    setLanguage(own ?? FOR_STRANGERS)
  }, [languages, setLanguage])
}

const FOR_STRANGERS = 'en'
