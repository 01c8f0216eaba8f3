import type { ConsoleRow, SettingsRow } from '@tingxu/shared/views.ts'
import { hallSection } from './hall-section.ts'
import type { Section } from './section.ts'

/** Those who have a draft open hear at once that a colleague has published. */
const settingsInForce: Section<SettingsRow> = {
  touchedBy: ({ hall }) => hall,
  eachSecond: false,
  *rows({ settings, settingsSeq: seq, settingsVersion: version, settingsAt: at, settingsBy: by }) {
    if (settings) yield ['settings', { kind: 'settings', seq, version, at, by }]
  },
}

export const consoleView: readonly Section<ConsoleRow>[] = [hallSection, settingsInForce]
