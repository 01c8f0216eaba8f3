import type { HallId } from '@tingxu/shared/ids.ts'
import type { OpenHouse } from '../open-house.ts'
import { newPairingLink, PAIRED_KINDS, type PairingLink } from './pairing-links.ts'

/** A link and the hall that it is for; null: there is only one hall. */
export type HallLink = PairingLink & { hallId: HallId | null }
/** `more`: other halls would need some as well. */
export type MissingLinks = { links: HallLink[]; more: boolean }

/** As many as somebody reads at a terminal; a code that nobody reads should not be there. */
const LINKS_MAX = 8

/**
 * While a hall has no kiosk or no board, every start offers links for them. A hall without settings is still being set
 * up at the console, where its devices get theirs.
 */
export async function missingLinks(house: OpenHouse, url: string): Promise<MissingLinks> {
  const missing = (await Promise.all(house.halls.list().map((hall) => missingIn(hall, house)))).flat()
  const several = house.halls.list().length > 1
  const links: HallLink[] = []
  for (const { kind, hallId } of missing.slice(0, LINKS_MAX)) {
    links.push({ ...(await newPairingLink(house.people, kind, hallId, url)), hallId: several ? hallId : null })
  }
  return { links, more: missing.length > LINKS_MAX }
}

async function missingIn(hall: ReturnType<OpenHouse['halls']['list']>[number], { people }: OpenHouse) {
  if (await hall.read(({ settings }) => settings === null)) return []
  const paired = await people.devices.ofHall(hall.id)
  const missing = PAIRED_KINDS.filter((wanted) => paired.every(({ kind }) => kind !== wanted))
  return missing.map((kind) => ({ kind, hallId: hall.id }))
}
