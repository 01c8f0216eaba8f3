import type { CounterId, HallId } from '@tingxu/shared/ids.ts'
import type { People } from '../store/people.ts'
import type { Account } from './accounts.ts'
import { newPairingLink } from './pairing-links.ts'

export type Seat = Account & { counterId: CounterId }

/**
 * A link to `/` that shows the whole hall at once: it carries codes of its own for a kiosk and a board, and the account
 * of a clerk, behind the `#`, where no server and no log sees them.
 */
export async function newOverviewLink(people: People, hallId: HallId, url: string, seat: Seat): Promise<string> {
  const kiosk = await newPairingLink(people, 'kiosk', hallId, url)
  const display = await newPairingLink(people, 'display', hallId, url)
  const { name, password, counterId } = seat
  const given = new URLSearchParams({ kiosk: kiosk.code, display: display.code, name, password, counter: counterId })
  return `${url}/#${given}`
}
