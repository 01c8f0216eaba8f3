import type { DeviceKind } from '@tingxu/shared/roles.ts'
import type { Paired } from '@tingxu/shared/wire.ts'
import type { BrowserContextOptions } from 'playwright-core'
import type { Asker, CrowdedHall, SeatedClerk } from '../helpers/crowded-hall.ts'

type Storage = Exclude<BrowserContextOptions['storageState'], string | undefined>

/** A browser that was paired before, as `device-kept.ts` remembers it. */
export function pairedBrowser({ url, hallId }: CrowdedHall, kind: DeviceKind, device: Asker): BrowserContextOptions {
  const token = device.headers.authorization?.slice('Bearer '.length) ?? ''
  const paired: Paired = { token, device: { id: device.id, kind, hallId } }
  return { storageState: { cookies: [], ...kept(url, `tingxu.device.${kind}`, JSON.stringify(paired)) } }
}

/** A browser in which the clerk signed in and sat down before, as `seat-kept.ts` remembers it. */
export function signedInBrowser(
  { url, hallId }: CrowdedHall,
  { headers, counterId }: SeatedClerk,
): BrowserContextOptions {
  const [name = '', value = ''] = (headers.cookie ?? '').split('=')
  const cookie = { name, value, domain: new URL(url).hostname, path: '/', expires: -1, httpOnly: true, secure: false }
  const cookies = [{ ...cookie, sameSite: 'Lax' as const }]
  return { storageState: { cookies, ...kept(url, `tingxu.seat.${hallId}`, counterId) } }
}

function kept(origin: string, name: string, value: string): Pick<Storage, 'origins'> {
  return { origins: [{ origin, localStorage: [{ name, value }] }] }
}
