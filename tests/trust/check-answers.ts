import { isDeepStrictEqual } from 'node:util'
import type { PlainEvent, PlainStep } from '../laws/plain-log.ts'
import type { Check, Finding, History, Op, OpAnswer } from './history.ts'
import { bodyHashOf } from './plain-chain.ts'

/** What was answered, held against the log: CHK3, CHK4, CHK7. */
export function answerFindings({ ops, log }: History): Finding[] {
  const findings: Finding[] = []
  const find: Find = (check, seq, said) => findings.push({ check, seq, said })
  const steps = new Map<string, PlainStep>()
  for (const step of log) {
    if (steps.has(step.commandId)) find('CHK4', step.seq, `command ${step.commandId} happened twice`)
    steps.set(step.commandId, step)
  }
  const byId = Map.groupBy(ops, ({ id }) => id)
  for (const [id, attempts] of byId) checkAttempts(attempts, steps.get(id), find)
  for (const { commandId, actor, seq } of log) {
    const asked = byId.has(commandId) || actor.role === 'timer'
    if (!asked) find('CHK3', seq, 'happened though nobody asked for it')
  }
  checkRealTime(byId, steps, find)
  return findings
}

type Find = (check: Check, seq: number | null, said: string) => void
type Acknowledged = Op & { answer: Extract<OpAnswer, { kind: 'ok' }> }

function isAcknowledged(op: Op): op is Acknowledged {
  return op.answer.kind === 'ok'
}

function checkAttempts(attempts: readonly Op[], step: PlainStep | undefined, find: Find): void {
  const acknowledged = attempts.filter(isAcknowledged)
  const happened = acknowledged.filter(({ command, answer }) => !isQuiet(command, answer, step))
  const possible = attempts.some(({ answer }) => answer.kind !== 'fail')
  if (step && !possible) find('CHK3', step.seq, 'is in the log though it was refused')
  for (const op of acknowledged) checkAcknowledged(op, step, find)
  checkSameAnswers(happened, step, find)
  for (const { id, answer } of attempts) {
    if (answer.kind === 'fail' && answer.status === 422 && !step)
      find('CHK4', null, `${id} was refused as another command`)
  }
}

/** CHK3: what was acknowledged is in the log, at its place, as it was said. */
function checkAcknowledged(
  { id, actor, command, answer }: Acknowledged,
  step: PlainStep | undefined,
  find: Find,
): void {
  const { seq, now, result } = answer
  if (isQuiet(command, answer, step)) return
  if (!step) return find('CHK3', seq, `${command.type} ${id} was acknowledged and is not in the log`)
  const wrong = [
    ...(step.seq === seq ? [] : [`answered as step ${seq}`]),
    ...(step.at === now ? [] : [`answered as of ${now}, not ${step.at}`]),
    ...(isDeepStrictEqual(step.actor, actor) ? [] : [`asked by ${actor.id}, written as ${step.actor.id}`]),
    ...(step.bodyHash === bodyHashOf(command) ? [] : ['its body is another one']),
    ...(isDeepStrictEqual(namedIn(step, id), namedBy(result)) ? [] : [`answered ${JSON.stringify(result)}`]),
  ]
  for (const said of wrong) find('CHK3', step.seq, said)
}

/** A quiet answer leaves no row; its id may be used again, and then has a later one. */
function isQuiet(
  { type }: Op['command'],
  { seq, result }: Acknowledged['answer'],
  step: PlainStep | undefined,
): boolean {
  const empty = Object.keys(result).length === 0 && !NEVER_QUIET.has(type)
  return empty && (step === undefined || seq < step.seq)
}

const NEVER_QUIET = new Set<Op['command']['type']>([
  ...(['takeTicket', 'callNext', 'callTicket', 'recall', 'markNoShow', 'finishService', 'holdTicket'] as const),
  ...(['resumeTicket', 'transferTicket', 'serveVisitor', 'undo', 'postponeTicket', 'reprintTicket'] as const),
  'publishSettings',
])
const ABOUT_A_TICKET = new Set<PlainEvent['type']>([
  ...(['ticketTaken', 'classSet', 'presenceAsked', 'presenceConfirmed', 'ticketPostponed', 'ticketReprinted'] as const),
  ...(['ticketCancelled', 'ticketReturned', 'ticketCalled', 'ticketRecalled', 'serviceStarted'] as const),
  ...(['serviceFinished', 'ticketMissed', 'ticketHeld', 'ticketResumed', 'holdEnded', 'ticketTransferred'] as const),
])

/** The tickets that an answer must name: those of its events. */
function namedIn({ events }: PlainStep, id: string): string[] {
  return events.flatMap((event) => {
    if (!ABOUT_A_TICKET.has(event.type) || !('ticketId' in event) || isAside(event, events)) return []
    if (event.type === 'ticketTaken' && event.ticketId !== id) return ['a ticket with another id']
    return [`${event.label} ${event.ticketId}`]
  })
}

/** Told of once where somebody is served as they come, and not at all where a clerk leaves what she held. */
function isAside(event: PlainEvent, events: readonly PlainEvent[]): boolean {
  if (event.type === 'ticketCalled') return event.reason === 'without-ticket'
  return event.type === 'holdEnded' && events.length > 1
}

function namedBy(result: Record<string, unknown>): string[] {
  const { finished = null, called = null } = result
  return [result, finished, called].flatMap((one) => {
    const { ticketId, label } = (one ?? {}) as { ticketId?: string; label?: string }
    return ticketId === undefined ? [] : [`${label} ${ticketId}`]
  })
}

/** CHK4: one id, one body, one asker, one answer. */
function checkSameAnswers([first, ...others]: readonly Acknowledged[], step: PlainStep | undefined, find: Find): void {
  if (!first || !step) return
  for (const other of others) {
    const { answeredAt: _one, ...answer } = first.answer
    const { answeredAt: _two, ...again } = other.answer
    if (!isDeepStrictEqual(answer, again)) find('CHK4', step.seq, `answered ${JSON.stringify([answer, again])}`)
    if (!isDeepStrictEqual(first.command, other.command)) find('CHK4', step.seq, 'acknowledged for two bodies')
    if (first.actor.id !== other.actor.id) find('CHK4', step.seq, 'acknowledged to two askers')
  }
}

/** CHK7: what was acknowledged before something else was sent comes before it in the order. */
function checkRealTime(byId: Map<string, Op[]>, steps: Map<string, PlainStep>, find: Find): void {
  const spans = [...byId].flatMap(([id, attempts]) => {
    const step = steps.get(id)
    const may = attempts.filter(
      (op) => op.answer.kind !== 'fail' && !(isAcknowledged(op) && isQuiet(op.command, op.answer, step)),
    )
    const answered = may.filter(isAcknowledged).map(({ answer }) => answer.answeredAt)
    const sentAt = Math.min(...may.map((op) => op.sentAt))
    return step ? [{ seq: step.seq, sentAt, answeredAt: Math.min(...answered, Number.POSITIVE_INFINITY) }] : []
  })
  const bySending = spans.toSorted((a, b) => a.sentAt - b.sentAt)
  const byAnswer = spans.toSorted((a, b) => a.answeredAt - b.answeredAt)
  let answered = 0
  let latestSeq = 0
  for (const { seq, sentAt } of bySending) {
    for (let next = byAnswer[answered]; next && next.answeredAt < sentAt; next = byAnswer[++answered]) {
      latestSeq = Math.max(latestSeq, next.seq)
    }
    if (seq < latestSeq) find('CHK7', seq, `was sent after ${latestSeq} had been answered`)
  }
}
