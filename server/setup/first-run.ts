import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CounterId, type HallId, newId, type StaffId } from '@tingxu/shared/ids.ts'
import type { OpenHouse } from '../open-house.ts'
import { type Account, ADMINISTRATOR, newAccount, worksIn } from './accounts.ts'
import { newOverviewLink } from './overview-link.ts'
import { newPairingLink, PAIRED_KINDS, type PairingLink } from './pairing-links.ts'
import { SAMPLE_HALL_ID, sampleHall } from './sample-hall.ts'

export const FIRST_RUN_FILE = 'first-run.json'
export type FirstRun = {
  url: string
  hallId: HallId
  admin: Account
  manager: Account
  clerks: (Account & { counterId: CounterId })[]
  devices: PairingLink[]
}

/** With the link that shows everything at once, which is printed only. */
export type FirstRan = FirstRun & { overview: string }

/**
 * The first start of all: accounts, codes, the sample hall, its day. The file with the passwords is written before the
 * hall is founded: a start that is cut short before is simply done again, and after it nothing is missing.
 */
export async function firstRun(house: OpenHouse, url: string, dataDir: string): Promise<FirstRan> {
  const hallId = SAMPLE_HALL_ID
  const manager = await newAccount(house.people, 'manager', worksIn(hallId, 'manager'))
  const first: FirstRun = {
    url,
    hallId,
    admin: without(await newAccount(house.people, 'admin', ADMINISTRATOR)),
    manager: without(manager),
    clerks: [],
    devices: [],
  }
  for (const { id, number } of sampleHall.counters) {
    first.clerks.push({
      ...without(await newAccount(house.people, `clerk${number}`, worksIn(hallId, 'clerk'))),
      counterId: id,
    })
  }
  for (const kind of PAIRED_KINDS) first.devices.push(await newPairingLink(house.people, kind, hallId, url))
  await writeSecretly(join(dataDir, FIRST_RUN_FILE), `${JSON.stringify(first, null, 2)}\n`)
  await found(house, hallId, manager.id)
  const [seat] = first.clerks
  if (seat === undefined) throw new Error('the sample hall has no counter')
  return { ...first, overview: await newOverviewLink(house.people, hallId, url, seat) }
}

const without = ({ name, password }: Account): Account => ({ name, password })

/** Removed first: an older file would keep its mode, whoever may read it. */
async function writeSecretly(file: string, text: string) {
  await rm(file, { force: true })
  await writeFile(file, text, { mode: 0o600, flag: 'wx' })
}

async function found(house: OpenHouse, hallId: HallId, managerId: StaffId) {
  const hall = await house.openHall(hallId)
  const actor = { role: 'manager', id: managerId } as const
  const commands = [{ type: 'publishSettings', settings: sampleHall, baseSeq: 0 }, { type: 'openDay' }] as const
  for (const command of commands) {
    const done = await hall.submit({ id: newId(), actor, command })
    if ('refused' in done) throw new Error(`the sample hall was refused: ${JSON.stringify(done)}`)
  }
}
