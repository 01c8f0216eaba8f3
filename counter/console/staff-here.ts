import type { WorksIn } from '@tingxu/shared/wire.ts'
import { createContext, useContext } from 'react'
import type { Staff } from '../session/use-session.ts'

/** Who is at the console, and as what in this hall. */
export type StaffInHall = Staff & { role: WorksIn['role']; signOut(): void }

export const StaffHere = createContext<StaffInHall | null>(null)

export function useStaff(): StaffInHall {
  const staff = useContext(StaffHere)
  if (staff === null) throw new Error('nobody is signed in above')
  return staff
}
