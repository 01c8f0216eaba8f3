import { isDeepStrictEqual } from 'node:util'
import { PlainHall } from '../laws/plain-hall.ts'
import type { PlainCall, PlainEvent, PlainStep, PlainTaking } from '../laws/plain-log.ts'
import { isInHall, plainNumber } from '../laws/plain-numbers.ts'
import { plainCall } from '../laws/plain-rule.ts'
import { isOver } from '../laws/plain-ticket.ts'
import type { Check, Finding } from './history.ts'
import { CHAIN_START, plainHash } from './plain-chain.ts'

/** What a log says against itself: its chain, its numbers, its order, its sums. One pass, in order of `seq`. */
export function logFindings(log: readonly PlainStep[]): Finding[] {
  const hall = new PlainHall()
  const count: Count = { taken: 0, over: 0, overIn: new Map() }
  const findings: Finding[] = []
  let previous = { seq: 0, at: 0, hash: CHAIN_START }
  for (const step of log) {
    const find = (check: Check, said: string) => findings.push({ check, seq: step.seq, said })
    if (step.seq !== previous.seq + 1) find('CHK2', `follows ${previous.seq}`)
    if (step.hash !== plainHash(previous.hash, step)) find('CHK2', 'its hash is not that of its content')
    if (step.at < previous.at) find('CHK2', `is of ${step.at}, before ${previous.at}`)
    for (const event of step.events) checkEvent(hall, event, step, find, count)
    previous = step
  }
  return findings
}

type Find = (check: Check, said: string) => void
/** How many came and how many left, and by which steps, for a step may be taken back. */
type Count = { taken: number; over: number; overIn: Map<number, number> }

function checkEvent(hall: PlainHall, event: PlainEvent, step: PlainStep, find: Find, count: Count): void {
  if (event.type === 'ticketTaken') checkNumber(hall, event, step, find)
  if (event.type === 'ticketCalled') checkCall(hall, event, step, find)
  const dateBefore = hall.lastDate
  for (const said of hall.apply(event, step)) find('CHK5', said)
  if (hall.lastDate !== dateBefore) Object.assign(count, { taken: 0, over: 0, overIn: new Map() })
  for (const id of ticketsOf(event)) checkLabel(hall, id, step, find)
  checkSum(hall, event, step, find, count)
}

/** CHK1: a number once; CHK9: none left out but for a label that is not free. */
function checkNumber(hall: PlainHall, event: PlainTaking, { at }: PlainStep, find: Find): void {
  const { seriesId, round, number, label } = event
  const twin = hall.tickets.find((one) => one.seriesId === seriesId && one.round === round && one.number === number)
  if (twin) find('CHK1', `${seriesId} ${round}/${number} was given before, to ${twin.id}`)
  const next = plainNumber(hall, event.serviceIds[0] ?? '', at)
  if (isDeepStrictEqual(next, { seriesId, round, number, label })) return
  find(
    'CHK9',
    `${label} (${round}/${number}) was given, ${next ? `${next.label} (${next.round}/${next.number})` : 'none'} was next`,
  )
}

function ticketsOf(event: PlainEvent): readonly string[] {
  if (event.type === 'stepUndone') return event.ticketIds
  return 'ticketId' in event ? [event.ticketId] : []
}

function checkLabel(hall: PlainHall, ticketId: string, { at }: PlainStep, find: Find): void {
  const ticket = hall.ticket(ticketId)
  if (!ticket || !isInHall(hall, ticket, at)) return
  const twin = hall.tickets.find((one) => one.label === ticket.label && one !== ticket && isInHall(hall, one, at))
  if (twin) find('CHK1', `${twin.label} is carried by ${twin.id}, too, who is ${twin.state}`)
}

/** CHK6: the call that a plain second rule makes. */
function checkCall(hall: PlainHall, event: PlainCall, { at }: PlainStep, find: Find): void {
  const { ticketId, reason, dueAt, candidates, overtook, wentFirst } = event
  const next = plainCall(hall, event, at)
  if (isDeepStrictEqual(next, { ticketId, reason, dueAt, candidates, overtook, wentFirst })) return
  const said = next === null ? 'nobody' : `${hall.ticket(next.ticketId)?.label} ${JSON.stringify(next)}`
  find('CHK6', `${event.label} was called to ${event.counterId} (${JSON.stringify(event)}); the rule says ${said}`)
}

const ENDINGS = ['serviceFinished', 'ticketCancelled', 'ticketExpired', 'noShowRecorded']

/** CHK11: those who came are those who are here and those who have gone, by adding up events alone. */
function checkSum(hall: PlainHall, event: PlainEvent, { seq }: PlainStep, find: Find, count: Count): void {
  if (event.type === 'ticketTaken') count.taken += 1
  const over = overBy(event, count)
  count.over += over
  count.overIn.set(seq, (count.overIn.get(seq) ?? 0) + over)
  const here = hall.tickets.filter(({ state }) => !isOver(state)).length
  if (here !== count.taken - count.over) find('CHK11', `${count.taken} came, ${count.over} left, ${here} are here`)
  if (event.type === 'dayClosed' && here > 0) find('CHK11', `the day closed and ${here} are still here`)
}

/** How many more are gone; whoever goes on to a next matter is not, and whoever a step sent away is back once it is undone. */
function overBy(event: PlainEvent, { overIn }: Count): number {
  if (event.type === 'matterBegun') return -1
  if (event.type === 'stepUndone') return -(overIn.get(event.undoneSeq) ?? 0)
  return ENDINGS.includes(event.type) ? 1 : 0
}
