import { HallProvider } from '@tingxu/shared/browser/hall-provider.tsx'
import type { WorksIn } from '@tingxu/shared/wire.ts'
import type { Session, Staff } from '../session/use-session.ts'
import { DraftProvider } from './draft/draft-provider.tsx'
import { Frame } from './frame/frame.tsx'
import { StaffHere } from './staff-here.ts'

export type HallConsoleProps = { hall: WorksIn; staff: Staff; session: Session; page: string }

/** The console of one hall. */
export function HallConsole({ hall, staff, session, page }: HallConsoleProps) {
  return (
    <StaffHere value={{ ...staff, role: hall.role, signOut: session.signOut }}>
      <HallProvider hallId={hall.hallId} credential={COOKIE} whose="console" onSignInNeeded={session.lapsed}>
        <DraftProvider staffId={staff.id} begunAs={hall.begunAs ?? {}}>
          <Frame page={page} />
        </DraftProvider>
      </HallProvider>
    </StaffHere>
  )
}

const COOKIE = { cookie: true } as const
