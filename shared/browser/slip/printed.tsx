import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { plainSheet } from './print-slip.ts'

/** The paper as the printer gets it: beside the page, unseen, and as long as it is there all that is printed. */
export function Printed({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.onPaper = 'slip'
    return () => {
      delete document.documentElement.dataset.onPaper
      plainSheet()
    }
  }, [])
  return createPortal(<div className="printed-slip">{children}</div>, document.body)
}
