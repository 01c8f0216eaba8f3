import { soundIn } from '@tingxu/display/voice/sound-address.ts'
import type { SoundCard } from '@tingxu/display/voice/sound-card.ts'
import { soundingPart } from '@tingxu/display/voice/sounding-part.ts'
import { type Bank, Speaker } from '@tingxu/display/voice/speaker.ts'
import { CLIPS_AFTER_MS, SOUND_AGAIN_MS, SOUND_LATE_MS_MAX, SOUND_STILL_MS_MAX } from '@tingxu/shared/limits.ts'
import { beforeEach, describe, expect, test } from 'vitest'

/** A sound card whose clock the test moves. */
class PaperCard implements SoundCard {
  state = 'running'
  seconds = 0
  readonly played: number[] = []
  closed = false
  volume = 1
  resumed = 0

  decode(): Promise<AudioBuffer> {
    return Promise.reject(new Error('nothing is decoded on paper'))
  }
  play(_: AudioBuffer, { at }: { at: number }) {
    if (this.state === 'closed') throw new Error('the card is closed')
    this.played.push(at)
  }
  setVolume(volume: number) {
    this.volume = volume
  }
  resume() {
    this.resumed += 1
  }
  close() {
    this.closed = true
  }
}

const CLIP_SECONDS = 0.5
let cards: PaperCard[]
let nextState: string
let clips: { there: boolean; loads: number }
let nowMs: number
let speaker: Speaker

beforeEach(() => {
  cards = []
  nextState = 'running'
  clips = { there: true, loads: 0 }
  nowMs = 0
  speaker = newSpeaker()
})

function newSpeaker(): Speaker {
  const bank: Bank = {
    clip: () => ({ buffer: {} as AudioBuffer, from: 0, seconds: CLIP_SECONDS }),
    has: () => clips.there,
    load: async () => {
      clips.loads += 1
    },
  }
  const openCard = () => {
    if (nextState === 'refused') throw new Error('no more cards')
    const card = new PaperCard()
    card.state = nextState
    cards.push(card)
    return card
  }
  return new Speaker({ bank, openCard, volume: 1, elapsedMs: () => nowMs })
}

const card = () => cards.at(-1) as PaperCard

/** Time goes by for the device, and for the card if its clock runs. */
function later(ms: number, { cardRuns = true } = {}) {
  nowMs += ms
  if (cardRuns) card().seconds += ms / 1000
  speaker.look()
}

describe('a sentence', () => {
  test('is set word behind word on the card’s own time, and is over with the last', async () => {
    const said = speaker.say(['zh/please', 'zh/A'])
    later(500)
    later(SOUND_LATE_MS_MAX)

    expect(card().played).toHaveLength(2)
    expect((card().played[1] ?? 0) - (card().played[0] ?? 0)).toBeGreaterThanOrEqual(CLIP_SECONDS)
    expect(await said).toBe('said')
  })

  test('is given up when the card’s clock stands still, and the card opened anew', async () => {
    later(500)
    const said = speaker.say(['zh/please'])
    later(SOUND_STILL_MS_MAX + 1, { cardRuns: false })

    expect(await said).toBe('stuck')
    expect(cards.map(({ closed }) => closed)).toEqual([true, false])
    expect(speaker.state).toBe('ready')
  })

  test('is given up when the sound was taken away in the middle', async () => {
    later(500)
    const said = speaker.say(['zh/please'])
    card().state = 'interrupted'
    nextState = 'suspended'
    later(SOUND_STILL_MS_MAX + 1, { cardRuns: false })
    later(1_000, { cardRuns: false })

    expect(await said).toBe('stuck')
    expect(speaker.state).toBe('locked')
  })

  test('is given up when the card will not take it, and the next finds another card', async () => {
    later(500)
    card().state = 'closed'

    expect(await speaker.say(['zh/please'])).toBe('stuck')
    expect(cards).toHaveLength(2)
  })

  test('is given up also where the browser opens no other card; later it tries again', async () => {
    later(500)
    nextState = 'refused'
    const said = speaker.say(['zh/please'])
    later(SOUND_STILL_MS_MAX + 1, { cardRuns: false })
    expect(await said).toBe('stuck')
    later(SOUND_STILL_MS_MAX + 1, { cardRuns: false })
    expect(speaker.state).toBe('none')

    nextState = 'running'
    later(SOUND_AGAIN_MS, { cardRuns: false })
    later(500)

    expect(speaker.state).toBe('ready')
  })

  test('is given up when it takes far too long, though the clock creeps on', async () => {
    const said = speaker.say(['zh/please'])
    const creep = () => {
      card().seconds += 0.001
      later(1_000, { cardRuns: false })
    }
    for (let second = 0; second * 1000 < SOUND_LATE_MS_MAX + 3_000; second++) creep()

    expect(await said).toBe('stuck')
  })
})

describe('whether a display can be heard', () => {
  test('it can once the card’s clock runs', () => {
    expect(speaker.state).toBe('locked')
    later(500)
    expect(speaker.state).toBe('ready')
    expect(speaker.touchNeeded).toBe(false)
  })

  test('where the browser wants a touch, it says so after a moment, and the touch unlocks it', () => {
    nextState = 'suspended'
    speaker = newSpeaker()
    speaker.look()
    expect(speaker.touchNeeded).toBe(false)
    later(1_000, { cardRuns: false })
    expect([speaker.state, speaker.touchNeeded]).toEqual(['locked', true])

    speaker.unlock()
    expect(card().resumed).toBe(1)
    card().state = 'running'
    later(500)

    expect([speaker.state, speaker.touchNeeded]).toEqual(['ready', false])
  })

  test('a card that says it runs, and does not, cannot; it is opened anew now and then', () => {
    later(500)
    later(SOUND_STILL_MS_MAX + 1, { cardRuns: false })
    expect(speaker.state).toBe('none')
    later(SOUND_AGAIN_MS, { cardRuns: false })
    later(500)

    expect(cards).toHaveLength(2)
    expect(speaker.state).toBe('ready')
  })

  test('without clips it has no voice, and tries again to get them', async () => {
    clips.there = false
    speaker.prepare(['zh'])
    expect([speaker.state, clips.loads]).toEqual(['locked', 0])
    later(CLIPS_AFTER_MS)
    expect(clips.loads).toBe(1)
    await Promise.resolve()
    await Promise.resolve()
    later(500)
    expect(speaker.state).toBe('none')

    later(SOUND_AGAIN_MS)
    expect(clips.loads).toBe(2)
    clips.there = true
    later(500)

    expect(speaker.state).toBe('ready')
  })

  test('whoever listens is told of changes, and of nothing else', () => {
    let told = 0
    speaker.listen(() => {
      told += 1
    })
    later(500)
    later(500)
    later(500)

    expect(told).toBe(1)
  })
})

describe('the part of a clip that sounds', () => {
  const clip = (silent: number, loud: number) =>
    Float32Array.from([...Array(silent).fill(0.0005), ...Array(loud).fill(0.3), ...Array(silent).fill(0)])

  test('is found between the silence before and after', () => {
    const { from, seconds } = soundingPart(clip(1000, 500), 1000) ?? { from: 0, seconds: 0 }

    expect(from).toBeCloseTo(1, 1)
    expect(seconds).toBeCloseTo(0.5, 1)
  })

  test('does not exist in a clip of silence', () => {
    expect(soundingPart(clip(1000, 0), 1000)).toBeNull()
  })
})

describe('how loud', () => {
  test('the hall’s wish counts beside the device’s, also for a card that is opened later', () => {
    speaker.setVolume(0.5)
    expect(card().volume).toBe(0.25)
    expect(speaker.volume).toBe(0.25)
  })

  test('a board that the hall wants silent is none that speaks, and asks nobody for a touch', () => {
    nextState = 'suspended'
    speaker = newSpeaker()
    later(2000, { cardRuns: false })
    expect(speaker.touchNeeded).toBe(true)
    speaker.setVolume(0)
    expect(speaker.state).toBe('none')
    expect(speaker.touchNeeded).toBe(false)
  })
})

test.each([
  ['', { gain: 1, speech: 'clips' }],
  ['?volume=50', { gain: 0.25, speech: 'clips' }],
  ['?volume=0&speech=browser', { gain: 0, speech: 'browser' }],
  ['?volume=900', { gain: 1, speech: 'clips' }],
  ['?volume=loud', { gain: 1, speech: 'clips' }],
])('the address %s says how the display sounds', (search, wished) => {
  expect(soundIn(search)).toEqual(wished)
})
