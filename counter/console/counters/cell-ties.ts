import type { KeyboardEvent } from 'react'

/** What every input of a line needs. */
export type CellTies = {
  id: string
  'aria-label': string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
  onKeyDown: (event: KeyboardEvent) => void
}

/** What an input of a counter is called on the page. */
export const fieldId = (counterId: string, field: string) => `${field}-of-${counterId}`
