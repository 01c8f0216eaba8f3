import { HallProvider } from '@tingxu/shared/browser/hall-provider.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallId } from '@tingxu/shared/ids.ts'
import { VIEW_ROLES } from '@tingxu/shared/roles.ts'
import { useEffect, useState } from 'react'
import { type Session, useSession } from '../session/use-session.ts'
import { ChooseHall } from './choose-hall.tsx'
import { Seat } from './seat.tsx'
import { SignIn } from './sign-in.tsx'
import { fetchQuestions } from './use-questions.ts'

/** Sign in, choose a hall where there are several, then sit down. */
export function SignedInDesk() {
  const { words, language } = useWords()
  const session = useSession(language)
  useEffect(() => {
    fetchQuestions().catch(() => {})
  }, [])
  switch (session.state) {
    case 'asking':
      return <p className="notice">{words.common.connecting}</p>
    case 'out':
      return <SignIn signIn={session.signIn} again={session.hasLapsed} />
    case 'in':
      return <InHall session={session} />
  }
}

function InHall({ session }: { session: Session }) {
  // An administrator is told of every hall; a desk has whoever works in one.
  const halls = (session.staff?.halls ?? []).filter(({ role }) => VIEW_ROLES.desk.includes(role))
  const [chosen, setChosen] = useState<HallId | null>(null)
  const hallId = chosen ?? (halls.length === 1 ? halls[0]?.hallId : null)
  if (session.staff === null || hallId === null || hallId === undefined) {
    return <ChooseHall hallIds={halls.map((hall) => hall.hallId)} choose={setChosen} signOut={session.signOut} />
  }
  return (
    <HallProvider hallId={hallId} credential={COOKIE} whose="desk" onSignInNeeded={session.lapsed}>
      <Seat staff={session.staff} signOut={session.signOut} />
    </HallProvider>
  )
}

const COOKIE = { cookie: true } as const
