import { createContext, useContext } from 'react'
import type { Session } from '../session/use-session.ts'

export const SessionHere = createContext<Session | null>(null)

export function useSessionHere(): Session {
  const session = useContext(SessionHere)
  if (session === null) throw new Error('no session above')
  return session
}
