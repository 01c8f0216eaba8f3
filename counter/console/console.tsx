import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { type Session, useSession } from '../session/use-session.ts'
import { knownRefusal } from '../session/use-sso.ts'
import { ChooseHall } from './choose-hall.tsx'
import { HallConsole } from './hall-console.tsx'
import { Invitation } from './invitation/invitation.tsx'
import { Dressed } from './look/dressed.tsx'
import { Loading } from './look/loading.tsx'
import { type Place, usePlace } from './place.ts'
import { SessionHere } from './session-here.ts'
import { SignIn } from './sign-in.tsx'

/** The manager's console: sign in, choose a hall, and the pages of that hall. */
export function Console() {
  return (
    <QueryClientProvider client={queries}>
      <Dressed>
        <Router hook={useHashLocation}>
          <AtTheDoor />
        </Router>
      </Dressed>
    </QueryClientProvider>
  )
}

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: true } } })

function AtTheDoor() {
  const { language } = useWords()
  const session = useSession(language)
  const place = usePlace()
  if (place.invitation !== null) return <Invitation code={place.invitation} refused={knownRefusal(place.told)} />
  switch (session.state) {
    case 'asking':
      return <Loading />
    case 'out':
      return <SignIn signIn={session.signIn} again={session.hasLapsed} />
    case 'in':
      return (
        <SessionHere value={session}>
          {session.staff && <Inside place={place} session={session} staff={session.staff} />}
        </SessionHere>
      )
  }
}

type InsideProps = { place: Place; session: Session; staff: NonNullable<Session['staff']> }

function Inside({ place, session, staff }: InsideProps) {
  const here = managedBy(staff).find(({ hallId }) => hallId === place.hallId)
  if (here === undefined) return <ChooseHall staff={staff} halls={managedBy(staff)} signOut={session.signOut} />
  return <HallConsole key={here.hallId} hall={here} staff={staff} session={session} page={place.page} />
}

/** Clerks have nothing to do here. */
function managedBy({ halls }: InsideProps['staff']) {
  return halls.filter(({ role }) => role !== 'clerk')
}
