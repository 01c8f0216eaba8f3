import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CounterId, HallId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { type Account, newAccount, worksIn } from '../setup/accounts.ts'
import { FIRST_RUN_FILE, type FirstRun } from '../setup/first-run.ts'
import { newPairingLink } from '../setup/pairing-links.ts'
import { PEOPLE_FILE } from '../store/data-folder.ts'
import { openPeople, type People } from '../store/people.ts'

/** Who takes part in a demo: accounts of staff, and codes that pair its devices. */
export type Cast = {
  hallId: HallId
  manager: Account
  clerks: ReadonlyMap<CounterId, Account>
  kioskCodes: string[]
  guideCode: string
}

const KIOSKS = 2

/**
 * Prepared beside the running server, through the same door as `npm run staff` and `npm run links`: an account for
 * every counter that the first start had none for. Everything after that goes by HTTP.
 */
export async function castFor(settings: Settings, dataDir: string): Promise<Cast> {
  const first = JSON.parse(await readFile(join(dataDir, FIRST_RUN_FILE), 'utf8')) as FirstRun
  const people = await openPeople(join(dataDir, PEOPLE_FILE))
  try {
    const code = async (kind: 'kiosk' | 'guide') => (await newPairingLink(people, kind, first.hallId, '')).code
    return {
      hallId: first.hallId,
      manager: first.manager,
      clerks: await clerksFor(settings, first, people),
      kioskCodes: await Promise.all(Array.from({ length: KIOSKS }, () => code('kiosk'))),
      guideCode: await code('guide'),
    }
  } finally {
    await people.close()
  }
}

async function clerksFor({ counters }: Settings, first: FirstRun, people: People): Promise<Map<CounterId, Account>> {
  const known = new Map(first.clerks.map(({ counterId, name, password }) => [counterId, { name, password }] as const))
  const accounts = counters.map(async ({ id, number }) => {
    return [id, known.get(id) ?? (await newAccount(people, `clerk${number}`, worksIn(first.hallId, 'clerk')))] as const
  })
  return new Map(await Promise.all(accounts))
}
