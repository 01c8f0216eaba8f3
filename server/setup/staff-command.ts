import './node-guard.ts'
import type { HallId } from '@tingxu/shared/ids.ts'
import { NAME_MAX } from '@tingxu/shared/limits.ts'
import { RIGHTS, STAFF_ROLES } from '@tingxu/shared/roles.ts'
import { urlOf } from '../config.ts'
import type { People } from '../store/people.ts'
import { nameFrom } from '../store/people-names.ts'
import type { StaffAccount } from '../store/people-staff.ts'
import { newInvitation } from '../web/invitations.ts'
import { hashPassword } from '../web/passwords.ts'
import { newPassword } from '../web/random-secrets.ts'
import { steadyNow } from '../web/steady-clock.ts'
import { ADMINISTRATOR, newAccount, worksIn } from './accounts.ts'
import { atTheTerminal, Plain } from './command-line.ts'
import { hallIdsOf } from './halls-of-people.ts'

const USAGE = [
  'npm run staff -- add NAME clerk|manager [HALL]',
  'npm run staff -- add NAME head DEPARTMENT [HALL]',
  'npm run staff -- add NAME administrator',
  'npm run staff -- reset NAME',
  'npm run staff -- invite NAME',
  'npm run staff -- deny NAME RIGHT [HALL]',
  'npm run staff -- allow NAME RIGHT [HALL]',
].join('\n')

/** `npm run staff`: accounts of those who work in a hall. The running server knows them at once. */
await atTheTerminal(async (people, config, [verb, given, ...more]) => {
  const name = nameFrom(given ?? '')
  if (name === '' || name.length > NAME_MAX) throw new Plain(USAGE)
  if (verb === 'add' && more.length >= 1 && more.length <= 3) return add(people, name, more)
  if ((verb === 'deny' || verb === 'allow') && (more.length === 1 || more.length === 2))
    return grant(people, name, verb, more)
  if (verb === 'reset' && more.length === 0) return reset(people, name)
  if (verb === 'invite' && more.length === 0) return invite(people, name, urlOf(config))
  throw new Plain(USAGE)
})

async function add(people: People, name: string, [wanted, ...more]: string[]): Promise<string> {
  if (wanted === 'administrator' && more.length === 0) return addAdministrator(people, name)
  const role = STAFF_ROLES.find((known) => known === wanted)
  if (role === undefined) throw new Plain(`A role is one of ${STAFF_ROLES.join(', ')}, administrator.\n${USAGE}`)
  const departmentId = role === 'head' ? more.shift() : null
  if (departmentId === undefined) throw new Plain(USAGE)
  if ((await people.staff.byName(name)) !== null) throw new Plain(`Somebody is called "${name}" already.`)
  const hallId = await hallIn(people, more[0])
  const { password } = await newAccount(people, name, worksIn(hallId, role, departmentId))
  return `${name} is ${role} of ${departmentId ?? hallId}; the password is ${password}`
}

/** Whoever can write to the data folder gives away the house; nobody can over the network. */
async function addAdministrator(people: People, name: string): Promise<string> {
  const before = await people.staff.byName(name)
  if (before === null) {
    const { password } = await newAccount(people, name, ADMINISTRATOR)
    return `${name} is administrator; the password is ${password}`
  }
  await people.staff.change(() => ({
    answer: null,
    writes: [{ type: 'set-administrator', staffId: before.id, administrator: true }],
  }))
  return `${before.name} is administrator from now on; the password stays`
}

async function hallIn(people: People, wanted: string | undefined): Promise<HallId> {
  const hallIds = await hallIdsOf(people)
  const [hallId] = wanted === undefined ? hallIds : hallIds.filter((id) => id === wanted)
  if (hallId === undefined || (wanted === undefined && hallIds.length > 1)) {
    throw new Plain(`Which hall? ${hallIds.join(', ')}\n${USAGE}`)
  }
  return hallId
}

/** Takes a right from somebody, or gives it back; the running server knows it within a second. */
async function grant(people: People, name: string, verb: 'deny' | 'allow', [wanted, hall]: string[]): Promise<string> {
  const right = RIGHTS.find((known) => known === wanted)
  if (right === undefined) throw new Plain(`A right is one of ${RIGHTS.join(', ')}.\n${USAGE}`)
  const account = await accountOf(people, name)
  const hallId = await hallIn(people, hall)
  const before = account.halls.find((one) => one.hallId === hallId)
  if (!before) throw new Plain(`${name} does not work in ${hallId}.`)
  const others = before.denied.filter((one) => one !== right)
  await people.staff.setDenied(account.id, hallId, verb === 'deny' ? [...others, right] : others)
  return `${name} may ${verb === 'deny' ? 'not ' : ''}${right} in ${hallId}`
}

async function accountOf(people: People, name: string): Promise<StaffAccount> {
  const account = await people.staff.byName(name)
  if (account !== null) return account
  const names = (await people.staff.all()).map((staff) => staff.name)
  throw new Plain(`Nobody is called "${name}". There are: ${names.join(', ')}`)
}

/** Every session of the account ends, within a second also its sockets. */
async function reset(people: People, name: string): Promise<string> {
  const account = await accountOf(people, name)
  const password = newPassword()
  await people.staff.setPassword(account.id, await hashPassword(password))
  return `The password of ${account.name} is now ${password}`
}

/** So that nobody else has seen the password: a link by which its owner chooses one. */
async function invite(people: People, name: string, url: string): Promise<string> {
  const account = await accountOf(people, name)
  const { link, kept } = newInvitation(url, steadyNow())
  await people.staff.change(() => ({
    answer: null,
    writes: [{ type: 'invite', staffId: account.id, invitation: kept }],
  }))
  return `${account.name} chooses a password at ${link}\nIt works once, for three days; the old password does not work any more.`
}
