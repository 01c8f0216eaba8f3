import type { rule as zh } from '../zh/rule.ts'

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`
const minutesOf = (count: number) => many(count, 'minute', 'minutes')

export const rule: typeof zh = {
  lead: 'A rule makes nobody’s work shorter, it only decides who waits. What you change can be tried on a past day at the end of the page.',
  minutes: 'minutes',
  tickets: 'tickets',
  callingRule: 'Calling rule',
  rules: {
    'earliest-due': 'Whoever is due first',
    accumulating: 'Every minute counts more',
    alternating: 'In turn',
  },
  ruleMeans: {
    'earliest-due':
      'Each class has so many minutes within which it should be called; whoever is due soonest is called. An ordinary ticket that has waited long goes before a fresh one with priority, so nobody is forgotten. It is the rule unless you choose another.',
    accumulating:
      'A minute of waiting counts as several for some classes; whoever has most of them is called. On a crowded day the classes drift further apart.',
    alternating:
      'So many tickets of special classes, then an ordinary one. Easy to explain at the door. It takes no notice of how long anybody has waited, and many special tickets queue among themselves.',
  },
  weightsAlike:
    'Every class counts alike now, so whoever came first is called. Let the minutes of some classes count more below.',
  inTurn: 'Special tickets in a row',
  inTurnHint: (count) =>
    `After ${many(count, 'ticket', 'tickets')} of special classes an ordinary one is called; where one side has nobody the other goes on.`,
  absoluteMax: 'Tickets that go before everybody, in a row',
  absoluteMaxHint: (count) =>
    `After ${count} in a row for a service somebody else is called. Without a cap a coach full of them would close the queue for everybody else.`,
  absoluteMaxUnused: 'No class goes before everybody now, so this is not used.',
  example: (minutes) =>
    `Under this draft: ten people wait for the same service at one window, one is called every ${minutesOf(minutes)}, and nobody joins them.`,
  exampleCame: 'As they came, and their wait so far',
  exampleCalled: 'As they are called',
  exampleWaited: (minutes) => `${minutes} min`,
  classes: 'Classes of tickets',
  classesHint:
    'There are always ordinary tickets; other classes wait less long. Which services give which is chosen with each service.',
  addClass: 'Add a class',
  unnamed: (number) => `Class ${number}`,
  name: 'Name',
  ordinaryHint: 'What everybody gets who chooses no other.',
  target: 'To be called within',
  targetHint: (minutes) => `Due ${minutesOf(minutes)} after the ticket was taken. A service can have its own.`,
  targetUnused: 'Only “Whoever is due first” calls by this time. The rule in use does not.',
  weight: 'A minute counts as',
  weightHint: (weight) => `A minute of waiting counts as ${minutesOf(weight)}.`,
  absolute: 'Goes before everybody',
  absoluteOn: 'Called before the rule, in order of arrival, as far as the cap allows.',
  absoluteOff: 'Called by the rule like every other class.',
  checked: 'Given by staff only',
  checkedOn:
    'Papers are looked at: not to be had at ticket machines or phones; guides and managers give it, and windows may change to it.',
  checkedOff: 'Visitors may choose it at the ticket machine.',
  given: (count, all) => `Given by ${count} of ${many(all, 'service', 'services')}.`,
  givenNowhere: 'No service gives it yet.',
  giveEverywhere: 'Let all services give it',
  removeAsk: (name) => `Remove the class “${name}”?`,
  removeMeans: (count) =>
    `${many(count, 'service gives', 'services give')} it no more; one that gave no other gives ordinary tickets. Tickets that have it keep it. This can be undone.`,
  nextMatter: 'Several matters on one ticket',
  nextMatterMeans: {
    keep: 'After the first matter the next one waits by the time at which the ticket was taken.',
    now: 'After the first matter the next one waits anew.',
  },
  dryRun: 'Try it on a past day',
  dryRunHint:
    'The day is played again under the draft, and everybody’s waits compared. Nothing is published or changed, and the hall goes on as usual.',
  noDays: 'There is no past day yet. Once tickets were taken and the day was closed, it can be tried here.',
  dryRunDay: 'Which day',
  dryRunDayOf: (day, tickets) => `${day}: ${many(tickets, 'ticket', 'tickets')}`,
  dryRunNow: 'Play the day again',
  dryRunning: 'Playing…',
  dryRunPatience: 'A crowded day takes some ten seconds. You can go on with the draft meanwhile.',
  dryRunFaults: 'The draft has problems. It can be tried once they are mended.',
  dryRunOld: 'The draft has changed since. These are the figures from before.',
  who: 'Who',
  people: 'People',
  p50: 'Half wait (minutes)',
  p90: 'Nine in ten wait (minutes)',
  longest: 'Longest (minutes)',
  overtaken: 'Overtaken (times)',
  neverCalled: 'Never called',
  verdict: 'Against that day',
  ofHall: (verdict) => `The whole hall: ${verdict}`,
  wholeHall: 'Whole hall',
  classNamed: (name) => `${name} tickets`,
  gone: 'Removed since',
  becomes: 'becomes',
  verdicts: {
    better: (minutes) => `nine in ten wait up to ${minutes} minutes less`,
    worse: (minutes) => `nine in ten wait up to ${minutes} minutes more`,
    same: () => 'about the same',
    unknown: () => 'nothing to compare',
  },
  figuresMean:
    'Left of the arrow as the day was, right of it under the draft. “Nine in ten wait” is the time within which nine in ten were called; “overtaken” counts how often somebody who came later was called first. Who came when, how long each took and when windows opened stays as it was; the bigger the change, the rougher the figures.',
}
