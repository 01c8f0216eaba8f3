import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'

/** The place beside a page of the settings, above its draft. */
export const BesideHere = createContext<HTMLElement | null>(null)

/** What a page says of the thing that is chosen on it, where there is room for it. */
export function Beside({ children }: { children: ReactNode }) {
  const place = useContext(BesideHere)
  return place && createPortal(children, place)
}
