import type { Answer } from './two-halls.ts'

/** What one was answered about an object of one's hall, and about those that must not be told apart from nothing. */
export type Seen = {
  first: Answer
  /** Objects of the hall that may be others' business. */
  others: Answer[]
  /** Objects of another hall, and such as there are none. */
  strangers: Answer[]
  /** The same in another hall and in none; null where the path names no hall. */
  halls: { elsewhere: Answer; nowhere: Answer } | null
  /** Whether one has a part in every hall. */
  everywhere: boolean
}
type Word = 'yes' | '401' | '403' | '404' | `unexpected ${number}`

/** The cell that the answers amount to; whatever lets somebody tell a secret from nothing is a cell of its own. */
export function cellSeen(seen: Seen, wordOf: (answer: Answer) => Word = word): string {
  const { first, others, strangers } = seen
  const told = wordOf(first)
  if (told !== 'yes')
    return [...others, ...strangers].every(like(first)) ? (hallsTold(seen, told, wordOf) ?? told) : APART
  if (!strangers.every((answer) => wordOf(answer) === '404')) return 'reaches what is not of the hall'
  const hidden = [...strangers, ...others.filter((answer) => wordOf(answer) === '404')]
  if (!hidden.every(like(hidden[0]))) return APART
  const isOwn = others.length > 0 && others.every((answer) => wordOf(answer) !== 'yes')
  return hallsTold(seen, told, wordOf) ?? (isOwn ? 'own' : 'yes')
}

const APART = 'tells what is there from what is not'

function hallsTold({ halls, everywhere }: Seen, told: Word, wordOf: (answer: Answer) => Word): string | null {
  if (halls === null) return null
  const { elsewhere, nowhere } = halls
  if (everywhere) return wordOf(elsewhere) === told && nowhere.status === 404 ? null : 'is not the same in every hall'
  if (!like(nowhere)(elsewhere)) return 'tells another hall from none'
  return nowhere.status === (told === '401' ? 401 : 404) ? null : 'reaches into another hall'
}

/** Status, body and which headers there are: all that an answer says. */
export function like(one: Answer | undefined) {
  return ({ status, text, headers }: Answer) =>
    status === one?.status && text === one.text && headers.join() === one.headers.join()
}

/** 409: the hall, or the house, was asked and has its reasons. */
export function word({ status }: Answer): Word {
  if (status === 401 || status === 403 || status === 404) return `${status}`
  return (status >= 200 && status < 400) || status === 409 ? 'yes' : `unexpected ${status}`
}
