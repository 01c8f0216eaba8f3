import './node-guard.ts'
import { urlOf } from '../config.ts'
import { atTheTerminal, Plain } from './command-line.ts'
import { hallIdsOf } from './halls-of-people.ts'
import { newPairingLink, PAIRED_KINDS } from './pairing-links.ts'

const USAGE = 'npm run links [-- HALL]'

/** `npm run links`: fresh pairing links for every hall, or for one. The running server knows them at once. */
await atTheTerminal(async (people, config, [wanted, ...more]) => {
  const hallIds = await hallIdsOf(people)
  if (more.length > 0) throw new Plain(USAGE)
  if (wanted !== undefined && !hallIds.includes(wanted)) throw new Plain(`Which hall? ${hallIds.join(', ')}\n${USAGE}`)
  const lines: string[] = []
  for (const hallId of wanted === undefined ? hallIds : [wanted]) {
    for (const kind of PAIRED_KINDS) {
      const { link } = await newPairingLink(people, kind, hallId, urlOf(config))
      lines.push(`${hallId}  ${kind.padEnd(8)} ${link}`)
    }
  }
  return [...lines, 'Each works once, for 24 hours.'].join('\n')
})
