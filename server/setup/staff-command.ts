import './node-guard.ts'
import type { HallId } from '@tingxu/shared/ids.ts'
import { NAME_MAX } from '@tingxu/shared/limits.ts'
import { STAFF_ROLES } from '@tingxu/shared/roles.ts'
import type { People } from '../store/people.ts'
import { hashPassword } from '../web/passwords.ts'
import { newPassword } from '../web/random-secrets.ts'
import { newAccount } from './accounts.ts'
import { atTheTerminal, Plain } from './command-line.ts'
import { hallIdsOf } from './halls-of-people.ts'

const USAGE = ['npm run staff -- add NAME ROLE [HALL]', 'npm run staff -- reset NAME'].join('\n')

/** `npm run staff`: accounts of those who work in a hall. The running server knows them at once. */
await atTheTerminal(async (people, _config, [verb, given, ...more]) => {
  const name = given?.normalize('NFC') ?? ''
  if (name === '' || name.length > NAME_MAX) throw new Plain(USAGE)
  if (verb === 'add' && (more.length === 1 || more.length === 2)) return add(people, name, more)
  if (verb === 'reset' && more.length === 0) return reset(people, name)
  throw new Plain(USAGE)
})

async function add(people: People, name: string, [wanted, hall]: string[]): Promise<string> {
  const role = STAFF_ROLES.find((known) => known === wanted)
  if (role === undefined) throw new Plain(`A role is one of ${STAFF_ROLES.join(', ')}.\n${USAGE}`)
  if ((await people.staff.byName(name)) !== null) throw new Plain(`Somebody is called "${name}" already.`)
  const hallId = await hallIn(people, hall)
  const { password } = await newAccount(people, name, hallId, role)
  return `${name} is ${role} of ${hallId}; the password is ${password}`
}

async function hallIn(people: People, wanted: string | undefined): Promise<HallId> {
  const hallIds = await hallIdsOf(people)
  const [hallId] = wanted === undefined ? hallIds : hallIds.filter((id) => id === wanted)
  if (hallId === undefined || (wanted === undefined && hallIds.length > 1)) {
    throw new Plain(`Which hall? ${hallIds.join(', ')}\n${USAGE}`)
  }
  return hallId
}

/** Every session of the account ends, within a second also its sockets. */
async function reset(people: People, name: string): Promise<string> {
  const account = await people.staff.byName(name)
  if (account === null) {
    const names = (await people.staff.all()).map((staff) => staff.name)
    throw new Plain(`Nobody is called "${name}". There are: ${names.join(', ')}`)
  }
  const password = newPassword()
  await people.staff.setPassword(account.id, await hashPassword(password))
  return `The password of ${account.name} is now ${password}`
}
