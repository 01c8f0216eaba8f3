import type { Names } from './names.ts'

/** So many are named; of more the first few, and how many they are. */
export const NAMED_MAX = 4
const NAMED_FIRST = 3

/** 社保登记、领购发票, or 社保登记、领购发票、医保登记 等 300 项业务. */
export function saidServices<Service>(
  services: readonly Service[],
  said: (service: Service) => string,
  { words }: Names,
): string {
  if (services.length <= NAMED_MAX) return words.values.list(services.map(said))
  return words.values.services(words.values.list(services.slice(0, NAMED_FIRST).map(said)), services.length)
}

/** 3 号窗口, 1–20、23 号窗口, or 1、3、5 号等 50 个窗口. In a draft half done two have one number: those go by their ids. */
export function saidCounters(ids: readonly string[], { words, name, numberOf }: Names): string {
  const numbers = ids.flatMap((id) => numberOf(id) ?? [])
  if (ids.length === 1 || numbers.length < ids.length) return words.values.list(ids.map((id) => name('counters', id)))
  const sorted = numbers.sort((a, b) => a - b)
  const spans = spansOf(sorted)
  if (spans.length <= NAMED_MAX) return words.subjects.counters(words.values.list(spans.map(saidSpan)))
  return words.subjects.countersOf(words.values.list(sorted.slice(0, NAMED_FIRST).map(String)), ids.length)
}

type Span = { first: number; last: number }

/** Rising numbers, those that follow each other as one. */
function spansOf(numbers: readonly number[]): Span[] {
  const spans: Span[] = []
  for (const number of numbers) {
    const before = spans[spans.length - 1]
    if (before?.last === number - 1) before.last = number
    else spans.push({ first: number, last: number })
  }
  return spans
}

const saidSpan = ({ first, last }: Span) => (first === last ? String(first) : `${first}–${last}`)
