import { afterEach, expect, test } from 'vitest'
import { paperScreen, pass } from './paper-link.ts'

const HALL = 'zhenhai'
const EAST = { zoneId: 'east', from: 1_700_000_000_000 }

let screen = paperScreen()
afterEach(() => {
  screen.follower.stop()
  screen = paperScreen()
})

function displayWithSound() {
  screen.follower.start()
  screen.follower.speaking.say({ hallId: HALL, of: 'east', state: 'ready' })
  screen.last().events.opened()
  return screen.last()
}

test('a display says what its sound can do as soon as it has a link, and again when that changes', () => {
  const link = displayWithSound()
  screen.follower.speaking.say({ hallId: HALL, of: 'east', state: 'none' })
  expect(link.sounds).toEqual([
    { hallId: HALL, of: 'east', state: 'ready', spoke: [] },
    { hallId: HALL, of: 'east', state: 'none', spoke: [] },
  ])
})

test('it speaks for no zone while its link is lost', () => {
  const link = displayWithSound()
  link.events.voice({ hallId: HALL, speaks: [EAST], unheard: [] })
  expect(screen.follower.speaking.voice?.speaks).toEqual([EAST])
  link.events.closed(null)
  expect(screen.follower.speaking.voice).toBeNull()
})

test('when it comes back it says for which zones it spoke, and since when', () => {
  const link = displayWithSound()
  link.events.voice({ hallId: HALL, speaks: [EAST], unheard: [] })
  link.events.closed(null)
  pass(screen, 10_000)
  screen.last().events.opened()
  expect(screen.last().sounds).toEqual([{ hallId: HALL, of: 'east', state: 'ready', spoke: [EAST] }])
})
