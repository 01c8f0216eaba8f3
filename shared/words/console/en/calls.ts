import type { calls as zh } from '../zh/calls.ts'

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`
const seconds = (count: number) => many(count, 'second', 'seconds')
const minutes = (count: number) => many(count, 'minute', 'minutes')

export const calls: typeof zh = {
  times: 'times',
  seconds: 'seconds',
  minutes: 'minutes',
  tickets: 'tickets',
  people: 'people',
  call: 'Calls',
  confirmArrival: 'Start service only once the visitor is here',
  confirmArrivalOn:
    'After a call the clerk presses Start when the visitor is here; walking and serving are counted apart.',
  confirmArrivalOff:
    'A call starts the service at once: one press less. Who does not come can be recalled and missed all the same.',
  recallSeconds: 'Time between recalls',
  recallSecondsHint: (count) => `After a call or a recall ${seconds(count)} must pass before the next recall.`,
  recallsMax: 'Recalls',
  recallsMaxHint: (count) => (count === 0 ? 'No recalls.' : `A call can be repeated ${many(count, 'time', 'times')}.`),
  missed: 'Missed calls',
  callsBeforeNoShow: 'Calls before somebody is missed',
  callsBeforeNoShowHint: (count) =>
    count <= 1
      ? 'Who does not come to one call can be marked as missed.'
      : `Only after ${count} calls, recalls included, can somebody be marked as missed.`,
  noShowSeconds: 'Time to come',
  noShowSecondsHint: (count) =>
    count === 0
      ? 'Nobody need be waited for once they were called often enough.'
      : `At least ${seconds(count)} after the call, before somebody can be marked as missed.`,
  returnMinutes: 'Time to come back',
  returnMinutesHint: (count) =>
    count === 0
      ? 'Who missed the call takes a new ticket.'
      : `Who comes back within ${minutes(count)} needs no new ticket; later a new one is needed.`,
  returnsMax: 'Returns',
  returnsMaxHint: (count) =>
    count === 0
      ? 'Who missed the call takes a new ticket.'
      : `One ticket can come back ${many(count, 'time', 'times')}.`,
  returnAfter: 'Place after coming back',
  returnAfterHint: (count) =>
    count === 0
      ? 'Who comes back is called next.'
      : `After ${many(count, 'more call', 'more calls')} for the same service who comes back goes first, or at once if nobody else waits.`,
  waiting: 'Later, and on hold',
  postponesMax: 'Times a visitor may go later',
  postponesMaxHint: (count) =>
    count === 0
      ? 'Nobody can let others go first.'
      : `Who needs more time may let some others go first, ${many(count, 'time', 'times')} with each ticket.`,
  holdMinutesMax: 'Longest hold',
  holdMinutesMaxHint: (count) =>
    `While a visitor fills in a form the window serves others and keeps the ticket for ${minutes(count)} at most; then it waits again and goes first at that window.`,
  desk: 'Windows',
  undoSeconds: 'Time to undo',
  undoSecondsHint: (count) =>
    count === 0
      ? 'A wrong press cannot be taken back.'
      : `A wrong press can be taken back within ${seconds(count)}. Windows that call by themselves are free for at least as long.`,
  absentMinutes: 'Absent after',
  absentMinutesHint: (count) =>
    `A clerk whose page has been closed for ${minutes(count)} is absent: the window does not call by itself, and where no other primary window is there its stand-ins take over.`,
  defaultOutcome: 'Outcome, if none is chosen',
  defaultOutcomeHint: (outcome) => `Who presses Next without choosing records “${outcome}”.`,
  presence: 'Presence',
  phone: 'Tickets from phones are called once the visitor is here',
  phoneOn:
    'A ticket taken on a phone is called only after the visitor said “I am here” on the phone or scanned it at the ticket machine.',
  phoneOff: 'A ticket taken on a phone is called whether or not the visitor has arrived.',
  confirmAhead: 'Ask for a sign of presence with so many ahead',
  confirmAheadNot: 'Not asked',
  confirmAheadNever: 'Nobody is asked. Who is not here is found out at the call.',
  confirmAheadHint: (ahead) =>
    `With ${ahead} ahead a visitor is asked to confirm being here. Who does not answer keeps the place, and others go first. Tickets taken in the hall less than 10 minutes ago are not asked.`,
}
