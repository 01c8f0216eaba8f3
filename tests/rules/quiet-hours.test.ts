import { describe, expect, test } from 'vitest'
import { beforeOpening, shanghai } from '../helpers/hall.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

/** The row that the speaking displays read, at a time by the clocks of the hall. */
function voiceAt(time: string, quiet: [string, string][]) {
  const settings = smallHall((settings) => set(settings.voice, { languages: ['zh', 'en'], quiet }))
  const hall = beforeOpening(() => {}, settings)
  hall.now = shanghai(time)
  return hall.rows('board').get('voice')
}

describe('[V1] quiet hours', () => {
  test('the board says in which languages calls are spoken', () => {
    expect(voiceAt('2026-11-24 10:00', [])).toEqual({ kind: 'voice', languages: ['zh', 'en'], quiet: false })
  })

  test('begin with the minute and end before the minute', () => {
    const noon: [string, string][] = [['12:00', '13:30']]
    expect(voiceAt('2026-11-24 11:59', noon)).toMatchObject({ quiet: false })
    expect(voiceAt('2026-11-24 12:00', noon)).toMatchObject({ quiet: true })
    expect(voiceAt('2026-11-24 13:29', noon)).toMatchObject({ quiet: true })
    expect(voiceAt('2026-11-24 13:30', noon)).toMatchObject({ quiet: false })
  })

  test('may last beyond midnight', () => {
    const night: [string, string][] = [['22:00', '30:00']]
    expect(voiceAt('2026-11-25 03:00', night)).toMatchObject({ quiet: true })
    expect(voiceAt('2026-11-25 06:00', night)).toMatchObject({ quiet: false })
  })
})
