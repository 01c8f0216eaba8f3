import type { counters as zh } from '../zh/counters.ts'

const times = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const windows = (count: number) => times(count, 'window', 'windows')
const services = (count: number) => times(count, 'service', 'services')

export const counters: typeof zh = {
  counters: (count) => `Windows (${count})`,
  zones: (count) => `Zones (${count})`,
  faults: (count) => `${count} to mend`,
  find: 'Find a window',
  nothingFits: 'No window fits',
  empty: 'There are no windows yet. Add windows first, then say what each of them serves.',
  add: 'Add a window',
  addSeveral: 'Add several',
  full: (most) => `At most ${windows(most)}`,
  number: 'Number',
  name: 'Name',
  zone: 'Zone',
  place: 'Place',
  placeHint: 'Ground floor, east',
  autoCall: 'Auto-call (s)',
  autoCallHint: 'Calls the next visitor by itself after so many seconds without one; empty: never',
  autoCallOff: 'never',
  serves: 'Serves',
  servesCount: services,
  servesNothing: 'nothing yet',
  fieldOf: (field, number) => `Window ${number}: ${field}`,
  remove: (number) => `Remove window ${number}`,
  removeAsk: (number) => `Remove window ${number}?`,
  goesWith: (primary, others) =>
    others === 0
      ? `It is primary for ${services(primary)}, which go with it.`
      : `It is primary for ${services(primary)} and helps with ${others} more, which go with it.`,
  onlyHere: (names) => `Nobody else serves these: ${names}.`,
  signs: 'A sign that shows this window has to be given another one.',
  undoable: 'Undo in the draft brings everything back.',
  cancel: 'Cancel',
  keys: 'Enter goes to the next window, Shift and Enter to the one before.',
  from: 'From number',
  to: 'To number',
  like: 'Serves',
  likeNone: 'To be said later',
  likeOther: (number, name) => `The same as window ${number}, ${name}`,
  willAdd: (count) => `Add ${windows(count)}`,
  skipped: (numbers) => `Numbers in use stay as they are: ${numbers}`,
  run: (first, last) => `${first} to ${last}`,
  comma: ', ',
  addZone: 'Add a zone',
  zonesHint: 'A zone has a board and a voice of its own. A hall that is not divided keeps one.',
  zoneCounters: windows,
  zoneName: 'Name of the zone',
  zoneOf: (field, place) => `Zone ${place}: ${field}`,
  lookGoes: 'What was set for its boards goes with it.',
  removeZone: (name) => `Remove “${name}”`,
  moveTo: (count) => `${windows(count)} of this zone go to:`,
  lastZone: 'A hall has at least one zone',
}
