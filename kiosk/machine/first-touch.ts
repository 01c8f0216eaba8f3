import type { MouseEvent } from 'react'

/**
 * Takes the first touch only. The second touch of a double tap lands on whatever the first one brought up: it would
 * choose a service that nobody read, or put away a ticket that nobody saw.
 */
export function firstTouch(touched: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail <= 1) touched()
  }
}
