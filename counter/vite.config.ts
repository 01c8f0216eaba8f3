import { screenBuild } from '@tingxu/shared/browser/build/screen-build.ts'
import { defineConfig } from 'vite'

/** What belongs to kiosks, phones and managers; a clerk asks for nothing that could be refused so. */
const OF_OTHERS = [
  ...(['settings-wrong', 'settings-changed', 'day-open', 'date-passed', 'tickets-stopped', 'service-paused'] as const),
  ...(['outside-hours', 'no-ticket-needed', 'already-waiting', 'quota-used-up', 'remote-full'] as const),
  ...(['closing-soon', 'pass-invalid', 'too-many-services', 'postpones-used-up', 'until-passed'] as const),
] as const

/** The pages of staff; today the desk. */
export default defineConfig(
  screenBuild({
    screen: 'counter',
    root: import.meta.dirname,
    pages: { desk: 'index.html' },
    otherWords: [
      ...(['kiosk', 'phone', 'board', 'reasons.visitor', 'overview', 'waits', 'replay', 'demo'] as const),
      ...(['wire.why', 'wire.pages', 'wire.passwordFaults', 'common.pairing'] as const),
    ],
    otherRefusals: OF_OTHERS,
  }),
)
