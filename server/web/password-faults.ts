import { PASSWORD_MEASURED_MAX, PASSWORD_MIN } from '@tingxu/shared/limits.ts'
import type { PasswordFault } from '@tingxu/shared/refusals.ts'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { nameKey } from '../store/people-names.ts'

/** From 0 to 4; 3 takes a hundred million guesses, which nobody makes at a sign-in that grows slower. */
const SCORE_MIN = 3

/** What is wrong with a password that somebody has thought of, or null. There are no rules about what letters it has. */
export async function passwordFault(password: string, name: string): Promise<PasswordFault | null> {
  const letters = lettersOf(password.normalize('NFC'))
  if (letters.length < PASSWORD_MIN) return 'too-short'
  if (lettersOf(nameKey(password).replaceAll(nameKey(name), '')).length < PASSWORD_MIN) return 'has-name'
  // What is beyond can only make it stronger, and measuring takes with its length squared.
  const measured = letters.slice(0, PASSWORD_MEASURED_MAX).join('')
  const { score } = (await theMeasure()).check(measured, [name, nameKey(name)])
  return score < SCORE_MIN ? 'guessable' : null
}

const lettersOf = (text: string) => [...text]

let measure: Promise<ZxcvbnFactory> | null = null

/** Tables of 26 MB, which most starts of a server never need. */
function theMeasure(): Promise<ZxcvbnFactory> {
  measure ??= loaded()
  return measure
}

async function loaded(): Promise<ZxcvbnFactory> {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core')
  const { dictionary, adjacencyGraphs } = await import('@zxcvbn-ts/language-common')
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}
