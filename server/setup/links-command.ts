import './node-guard.ts'
import { urlOf } from '../config.ts'
import { atTheTerminal } from './command-line.ts'
import { hallIdsOf } from './halls-of-people.ts'
import { newPairingLink, PAIRED_KINDS } from './pairing-links.ts'

/** `npm run links`: fresh pairing links for every hall. The running server knows them at once. */
await atTheTerminal(async (people, config) => {
  const lines: string[] = []
  for (const hallId of await hallIdsOf(people)) {
    for (const kind of PAIRED_KINDS) {
      const { link } = await newPairingLink(people, kind, hallId, urlOf(config))
      lines.push(`${hallId}  ${kind.padEnd(8)} ${link}`)
    }
  }
  return [...lines, 'Each works once, for 24 hours.'].join('\n')
})
