import type { Settings } from '@tingxu/shared/settings.ts'
import { en } from '@tingxu/shared/words/en.ts'
import { zh } from '@tingxu/shared/words/zh.ts'
import { shrunk } from './shrink.ts'

/** The hall as a demo publishes it: as fast as it is lived, and every board says that it is one. */
export function demoSettings(settings: Settings, speed: number): Settings {
  const [watchTheBoard] = settings.publicNotes
  const isDemo = { zh: zh.demo.notice(speed), en: en.demo.notice(speed) }
  // Notes that name the minutes of a rule would not be true in a faster hall.
  return { ...shrunk(settings, speed), publicNotes: [isDemo, ...(watchTheBoard ? [watchTheBoard] : [])] }
}
