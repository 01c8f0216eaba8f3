import { environmentOf, startIssuer } from '../helpers/issuer.ts'
import { openPicturedHall } from './pictured-hall.ts'

/** A hall of an organisation that has a sign-in of its own, and that organisation's issuer. */
export async function openHallWithIssuer() {
  const issuer = await startIssuer()
  const hall = await openPicturedHall(environmentOf(issuer))
  return {
    hall,
    async end() {
      await hall.end()
      await issuer.end()
    },
  }
}
