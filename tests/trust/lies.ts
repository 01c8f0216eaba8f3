import type { PlainEvent, PlainStep } from '../laws/plain-log.ts'
import type { Check, History, Op } from './history.ts'
import { bodyHashOf } from './plain-chain.ts'

/** One lie about a history, its chain resealed unless the lie is about the chain, and the check that must see it. */
export type Mutant = { name: string; found: Check; lie: (history: History) => History; chain?: 'as it is' }

export const mutants: Mutant[] = [
  {
    name: 'a number is given twice',
    found: 'CHK1',
    lie: changingSecond('ticketTaken', (event, first) => ({
      ...event,
      number: first.number,
      round: first.round,
      seriesId: first.seriesId,
    })),
  },
  { name: 'two in the hall carry one label', found: 'CHK1', lie: twoOfOneLabel },
  {
    name: 'a number is left out',
    found: 'CHK9',
    lie: changingLast('ticketTaken', (event) => ({ ...event, number: event.number + 1 })),
  },
  { name: 'a step in the middle is gone', found: 'CHK2', lie: without((log) => Math.floor(log.length / 2)) },
  { name: 'the last step is gone', found: 'CHK3', lie: without((log) => log.length - 1) },
  {
    name: 'a step is changed and the chain is not',
    found: 'CHK2',
    chain: 'as it is',
    lie: changingLast('ticketTaken', (event) => ({ ...event, classId: 'another' })),
  },
  { name: 'the clock went back', found: 'CHK2', lie: onSteps((step) => ({ ...step, at: step.at - 10_000_000 })) },
  { name: 'a visitor is called to two counters', found: 'CHK5', lie: repeating('ticketCalled') },
  { name: 'a visitor is served without being called', found: 'CHK5', lie: servedUncalled },
  { name: 'service starts twice', found: 'CHK5', lie: repeating('serviceStarted') },
  {
    name: 'a ticket is finished elsewhere',
    found: 'CHK5',
    lie: changingLast('serviceFinished', (event) => ({ ...event, counterId: 'elsewhere' })),
  },
  {
    name: 'a missed ticket returns too late',
    found: 'CHK5',
    lie: returnedTooLate,
  },
  { name: 'somebody is called before their turn', found: 'CHK6', lie: queueJumped },
  {
    name: 'a call gives another reason',
    found: 'CHK6',
    lie: changingLast('ticketCalled', (event) => ({ ...event, reason: 'booked' })),
  },
  {
    name: 'a call does not say whom it overtook',
    found: 'CHK6',
    lie: changingLast('ticketCalled', (event) => ({ ...event, overtook: [event.ticketId] })),
  },
  {
    name: 'a return is forgotten',
    found: 'CHK6',
    lie: returnForgotten,
  },
  {
    name: 'a hold was over before its time',
    found: 'CHK5',
    lie: changingLast('holdEnded', (event) => ({ ...event, endedAt: event.endedAt - 1 })),
  },
  {
    name: 'another step is taken back than the one that was',
    found: 'CHK5',
    lie: changingLast('stepUndone', (event) => ({ ...event, undoneSeq: event.undoneSeq - 1 })),
  },
  {
    name: 'a ticket goes on with a matter that it does not have',
    found: 'CHK5',
    lie: changingLast('matterBegun', (event) => ({ ...event, serviceId: 'another' })),
  },
  { name: 'one visitor leaves twice', found: 'CHK11', lie: repeating('serviceFinished') },
  { name: 'a visitor vanishes', found: 'CHK11', lie: vanishing },
  {
    name: 'an answer names another label',
    found: 'CHK3',
    lie: onAnswer('takeTicket', (result) => ({ ...result, label: 'A99' })),
  },
  {
    name: 'an answer names another visitor',
    found: 'CHK3',
    lie: onAnswer('callNext', (result) => ({ ...result, called: { ticketId: 'nobody', label: 'A99' } })),
  },
  {
    name: 'an answer gives another place',
    found: 'CHK3',
    lie: onOp((op) => ({ ...op, answer: { ...op.answer, seq: op.answer.seq + 1 } })),
  },
  {
    name: 'what was refused happened',
    found: 'CHK3',
    lie: onOp((op) => ({
      ...op,
      answer: { kind: 'fail', answeredAt: op.answer.answeredAt, status: 409, refused: 'queue-empty' },
    })),
  },
  { name: 'something happened that nobody asked for', found: 'CHK3', lie: unasked },
  {
    name: 'a step is written as another person’s',
    found: 'CHK3',
    lie: onSteps((step) => ({ ...step, actor: { role: 'clerk', id: 'somebody-else' } })),
  },
  {
    name: 'another body was written down',
    found: 'CHK3',
    lie: onSteps((step) => ({ ...step, bodyHash: bodyHashOf('another') })),
  },
  { name: 'one command happened twice', found: 'CHK4', lie: happenedTwice },
  { name: 'a retry got another answer', found: 'CHK4', lie: answeredAnew },
  { name: 'one id was taken for two bodies', found: 'CHK4', lie: twoBodies },
  { name: 'a later press came first', found: 'CHK7', lie: invertedInTime },
]

type EventOf<Type> = Extract<PlainEvent, { type: Type }>
type Change<Type> = (event: EventOf<Type>, first: EventOf<Type>) => PlainEvent

export function eventsOf({ log }: History): PlainEvent[] {
  return log.flatMap(({ events }) => [...events])
}

export function isOf<Type extends PlainEvent['type']>(type: Type): (event: PlainEvent) => event is EventOf<Type> {
  return (event): event is EventOf<Type> => event.type === type
}

function changingNth<Type extends PlainEvent['type']>(type: Type, place: number, change: Change<Type>) {
  return (history: History): History => {
    const all = eventsOf(history).filter(isOf(type))
    const [chosen, first] = [all.at(place), all[0]]
    return onEvents(history, (event) => (event === chosen && chosen && first ? [change(chosen, first)] : [event]))
  }
}

function changingSecond<Type extends PlainEvent['type']>(type: Type, change: Change<Type>) {
  return changingNth(type, 1, change)
}

function changingLast<Type extends PlainEvent['type']>(type: Type, change: Change<Type>) {
  return changingNth(type, -1, change)
}

function repeating(type: PlainEvent['type']) {
  return (history: History): History => {
    const chosen = eventsOf(history).filter(isOf(type)).at(-1)
    return onEvents(history, (event) => (event === chosen ? [event, event] : [event]))
  }
}

/** The call after which somebody was served is gone. */
function servedUncalled(history: History): History {
  const all = eventsOf(history)
  const started = all.findLastIndex(isOf('serviceStarted'))
  const { ticketId } = all[started] as EventOf<'serviceStarted'>
  const call = all.slice(0, started).findLast((event) => event.type === 'ticketCalled' && event.ticketId === ticketId)
  return onEvents(history, (event) => (event === call ? [] : [event]))
}

function onEvents({ ops, log }: History, change: (event: PlainEvent) => PlainEvent[]): History {
  return { ops, log: log.map((step) => ({ ...step, events: step.events.flatMap(change) })) }
}

/** The last step in which something happened to a ticket. */
function onSteps(change: (step: PlainStep) => PlainStep) {
  return ({ ops, log }: History): History => {
    const last = log.findLastIndex(({ events }) => events.some(isOf('ticketTaken')))
    return { ops, log: log.map((step, index) => (index === last ? change(step) : step)) }
  }
}

function without(place: (log: readonly PlainStep[]) => number) {
  return ({ ops, log }: History): History => ({ ops, log: log.toSpliced(place(log), 1) })
}

type Acknowledged = Op & { answer: Extract<Op['answer'], { kind: 'ok' }> }

function onOp(change: (op: Acknowledged) => Op, type = 'takeTicket') {
  return ({ ops, log }: History): History => {
    const chosen = ops.findLast((op) => op.command.type === type && op.answer.kind === 'ok') as Acknowledged
    const once = ops.filter((op) => op === chosen || op.id !== chosen.id)
    return { log, ops: once.map((op) => (op === chosen ? change(chosen) : op)) }
  }
}

function onAnswer(type: string, change: (result: Record<string, unknown>) => Record<string, unknown>) {
  return onOp((op) => ({ ...op, answer: { ...op.answer, result: change(op.answer.result) } }), type)
}

/** Whoever came back and went first at a call, though others could have been called. */
export function wentFirst(history: History): EventOf<'ticketCalled'> | undefined {
  return eventsOf(history)
    .filter(isOf('ticketCalled'))
    .find((event) => event.reason === 'returned' && event.candidates > 1)
}

function returnedTooLate(history: History): History {
  const late = wentFirst(history)?.ticketId
  return onEvents(history, (event) =>
    event.type === 'ticketMissed' && event.ticketId === late ? [{ ...event, returnUntil: 0 }] : [event],
  )
}

function returnForgotten(history: History): History {
  const forgotten = wentFirst(history)?.ticketId
  return onEvents(history, (event) =>
    event.type === 'ticketReturned' && event.ticketId === forgotten ? [{ ...event, afterCalls: 1000 }] : [event],
  )
}

/** Two who wait at the same time: the later one is given the earlier one’s label. */
function twoOfOneLabel(history: History): History {
  const taken = history.log.flatMap(({ events }) => events.filter(isOf('ticketTaken')))
  const second = taken.findIndex(({ seriesId }, index) => index > 0 && taken[index - 1]?.seriesId === seriesId)
  const label = taken[second - 1]?.label ?? ''
  return onEvents(history, (event) => (event === taken[second] ? [{ ...taken[second], label }] : [event]))
}

/** Of two who wait for one counter the one behind is called. */
function queueJumped(history: History): History {
  const call = eventsOf(history)
    .filter(isOf('ticketCalled'))
    .find(({ candidates }) => candidates > 1)
  const others = eventsOf(history).filter(isOf('ticketTaken'))
  const other = others.find(
    ({ ticketId, serviceIds }) => ticketId !== call?.ticketId && serviceIds[0] === call?.serviceId,
  )
  return onEvents(history, (event) => (event === call && other ? [{ ...call, ticketId: other.ticketId }] : [event]))
}

/** The day closes over somebody's head. */
function vanishing(history: History): History {
  const waiting = history.log.findIndex(({ events }) => events.some(isOf('ticketTaken')))
  const date = eventsOf(history).find(({ type }) => type === 'dayOpened') as { date: string }
  const closed: PlainEvent = { type: 'dayClosed', date: date.date }
  return {
    ...history,
    log: history.log.map((step, index) => (index === waiting ? { ...step, events: [...step.events, closed] } : step)),
  }
}

function unasked({ ops, log }: History): History {
  const { commandId } = log.findLast(({ events }) => events.some(isOf('ticketTaken'))) as PlainStep
  return { log, ops: ops.filter(({ id }) => id !== commandId) }
}

function happenedTwice({ ops, log }: History): History {
  const last = log.at(-1) as PlainStep
  return { ops, log: [...log, { ...last, seq: last.seq + 1, events: [] }] }
}

function answeredAnew(history: History): History {
  const again = (op: Op): Op =>
    op.answer.kind === 'ok' ? { ...op, answer: { ...op.answer, now: op.answer.now + 1 } } : op
  const first = history.ops.find(({ command, answer }) => command.type === 'takeTicket' && answer.kind === 'ok') as Op
  return { ...history, ops: [...history.ops, again(first)] }
}

function twoBodies(history: History): History {
  const first = history.ops.find(({ command, answer }) => command.type === 'takeTicket' && answer.kind === 'ok') as Op
  return { ...history, ops: [...history.ops, { ...first, command: { type: 'takeTicket', serviceIds: ['another'] } }] }
}

/** Two presses that were not under way at the same moment change places in the order. */
function invertedInTime(history: History): History {
  const answered = history.ops.flatMap((op) => (op.answer.kind === 'ok' ? [{ op, answer: op.answer }] : []))
  const [first] = answered.filter(({ op }) => history.log.some(({ commandId }) => commandId === op.id))
  const late = (history.ops.at(-1)?.sentAt ?? 0) + 1000
  const again = history.ops.filter(({ id }) => id !== first?.op.id)
  if (!first) return history
  return {
    ...history,
    ops: [...again, { ...first.op, sentAt: late, answer: { ...first.answer, answeredAt: late + 1 } }],
  }
}
