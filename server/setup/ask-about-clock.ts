import { createInterface } from 'node:readline/promises'
import type { ClockDoubt } from '../live/clock-doubt.ts'
import { plainWords } from './plain-words.ts'

/** Says beforehand, for a start that nobody watches, that the machine's clock is right. */
const ACCEPT = '--accept-clock'

/** Whether the machine's clock is to be believed: as the command line says, or whoever sits at the terminal. */
export async function isClockRight(doubt: ClockDoubt, args: readonly string[] = process.argv): Promise<boolean> {
  if (args.includes(ACCEPT)) return true
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`${plainWords(doubt)}\nIs the clock of this machine right? [y/N] `)
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}
