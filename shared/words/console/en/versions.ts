import type { versions as zh } from '../zh/versions.ts'

export const versions: typeof zh = {
  none: 'Nothing has been published yet',
  version: (number) => `Version ${number}`,
  gone: 'somebody who has left',
  inForce: 'In force',
  look: 'Look at it',
  close: 'Close',
  same: 'The same as is in force',
  wouldChange: (count) => `Going back to it would change ${count} ${count === 1 ? 'thing' : 'things'}:`,
  back: 'Take it as a draft',
  isDraft: 'This version is your draft now; look at it, then publish',
}
