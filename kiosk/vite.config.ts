import { screenBuild } from '@tingxu/shared/browser/build/screen-build.ts'
import { defineConfig } from 'vite'

const OF_SETTINGS = ['settings-wrong', 'settings-changed'] as const
const OF_THE_DAY = ['day-open', 'date-passed', 'people-waiting', 'reason-needed'] as const
const AT_COUNTERS = [
  ...(['already-seated', 'counter-taken', 'counter-busy', 'counter-closed', 'counter-paused'] as const),
  ...(['not-your-counter', 'screen-out-of-date', 'queue-empty', 'outcome-needed', 'materials-needed'] as const),
  ...(['not-started', 'too-soon', 'too-few-calls', 'recalls-used-up', 'label-in-use', 'not-waiting'] as const),
  ...(['nobody-serves', 'clerk-not-seated', 'nothing-to-undo', 'already-changed', 'until-passed'] as const),
] as const
/** Neither page shows a pass, or lets more services be chosen than a ticket takes. */
const NEVER_ASKED_FOR = ['pass-invalid', 'too-many-services'] as const

/** Two pages for visitors: the machine in the hall, and the page of one's own ticket on a phone. */
export default defineConfig(
  screenBuild({
    screen: 'kiosk',
    root: import.meta.dirname,
    pages: { machine: 'index.html', phone: 't.html' },
    otherWords: [
      ...(['desk', 'board', 'overview', 'waits', 'replay', 'demo', 'reasons.staff'] as const),
      ...(['wire.why', 'wire.pages', 'wire.passwordFaults'] as const),
    ],
    otherRefusals: [...OF_SETTINGS, ...OF_THE_DAY, ...AT_COUNTERS, ...NEVER_ASKED_FOR],
  }),
)
