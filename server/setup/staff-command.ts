import './node-guard.ts'
import { hashPassword } from '../web/passwords.ts'
import { newPassword } from '../web/random-secrets.ts'
import { atTheTerminal, Plain } from './command-line.ts'

const USAGE = 'npm run staff -- reset NAME'

/** `npm run staff -- reset NAME`: a new password. Every session of the account ends, within a second also its sockets. */
await atTheTerminal(async (people, _config, [verb, name, ...more]) => {
  if (verb !== 'reset' || name === undefined || more.length > 0) throw new Plain(USAGE)
  const account = await people.staff.byName(name.normalize('NFC'))
  if (account === null) {
    const names = (await people.staff.all()).map((staff) => staff.name)
    throw new Plain(`Nobody is called "${name}". There are: ${names.join(', ')}`)
  }
  const password = newPassword()
  await people.staff.setPassword(account.id, await hashPassword(password))
  return `The password of ${account.name} is now ${password}`
})
