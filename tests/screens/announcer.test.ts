import { Announcer, type Mouth } from '@tingxu/display/voice/announcer.ts'
import type { Ended } from '@tingxu/display/voice/speaker.ts'
import { SpokenMarks } from '@tingxu/display/voice/spoken-marks.ts'
import type { Utterance } from '@tingxu/display/voice/utterance.ts'
import type { Keeping } from '@tingxu/shared/browser/pending-commands.ts'
import { SPOKEN_AGE_MS_MAX, SPOKEN_MARKS_MAX } from '@tingxu/shared/limits.ts'
import type { CallRow } from '@tingxu/shared/views.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { paperStorage } from './paper-storage.ts'

const NOON = 1_795_400_000_000
const EAST = { zoneId: 'east', from: NOON - 3_600_000 }

type CallOptions = Partial<Pick<CallRow, 'at' | 'order' | 'callCount' | 'zoneId'>>
function call(label: string, { at = NOON, order = 1, callCount = 1, zoneId = 'east' }: CallOptions = {}): CallRow {
  const place = { counterId: 'w01', counterNumber: 1, zoneId }
  return { kind: 'call', ticketId: `ticket of ${label}`, label, ...place, callCount, at, order }
}

/** A mouth that writes down what it is given to say, and says it for as long as the test wants. */
class PaperMouth implements Mouth {
  readonly said: string[] = []
  #end: ((how: Ended) => void) | null = null

  speaks() {
    return true
  }
  secondsOf() {
    return 7
  }
  say({ parts }: Utterance) {
    this.said.push(...parts.map(({ text }) => text.replaceAll(' ', '')))
    return new Promise<Ended>((end) => {
      this.#end = end
    })
  }
  async end(how: Ended = 'said') {
    this.#end?.(how)
    await Promise.resolve()
    await Promise.resolve()
  }
}

let mouth: PaperMouth
let storage: Keeping
let announcer: Announcer
beforeEach(() => {
  mouth = new PaperMouth()
  storage = paperStorage()
  announcer = new Announcer(mouth, new SpokenMarks(storage))
})

type Heard = Partial<Parameters<Announcer['hear']>[0]>
const hear = (calls: CallRow[], others: Heard = {}) =>
  announcer.hear({ calls, speaks: [EAST], languages: ['zh'], now: NOON, ...others })

const CALL_OF_A = '请A007号，到1号窗口'
const CALL_OF_C = '请C032号，到1号窗口'

describe('each call is said, in the order in which they were made, one at a time', () => {
  test('two calls in one second', async () => {
    hear([call('C032', { order: 2 }), call('A007', { order: 1 })])

    expect(mouth.said).toEqual([CALL_OF_A])
    await mouth.end()
    expect(mouth.said).toEqual([CALL_OF_A, CALL_OF_C])
  })

  test('a recall is said again', async () => {
    hear([call('A007')])
    await mouth.end()
    await mouth.end()
    hear([call('A007', { callCount: 2, order: 2 })])

    expect(mouth.said).toEqual([CALL_OF_A, CALL_OF_A, CALL_OF_A])
  })

  test('rows that change for other reasons bring nothing on again', async () => {
    hear([call('A007')])
    await mouth.end()
    await mouth.end()
    hear([call('A007')])

    expect(mouth.said).toEqual([CALL_OF_A, CALL_OF_A])
  })
})

describe('never twice', () => {
  test('a call is marked before it is spoken: a page loaded again in the middle does not say it again', () => {
    hear([call('A007')])

    announcer = new Announcer(mouth, new SpokenMarks(storage))
    hear([call('A007')])

    expect(mouth.said).toEqual([CALL_OF_A])
  })

  test('what was waiting when the page ended is said by the page that comes', () => {
    hear([call('A007', { order: 1 }), call('C032', { order: 2 })])

    announcer = new Announcer(mouth, new SpokenMarks(storage))
    hear([call('A007', { order: 1 }), call('C032', { order: 2 })])

    expect(mouth.said).toEqual([CALL_OF_A, CALL_OF_C])
  })

  test('marks are as many as the last calls need, and what another board of this browser has marked counts', () => {
    const [one, other] = [new SpokenMarks(storage), new SpokenMarks(storage)]

    other.mark(['of the other'])
    one.mark(Array.from({ length: SPOKEN_MARKS_MAX - 1 }, (_, index) => `ticket ${index}`))
    expect(new SpokenMarks(storage).has('of the other')).toBe(true)
    one.mark(['one more'])
    expect(new SpokenMarks(storage).has('of the other')).toBe(false)
  })

  test('without storage, or with what nobody can read in it, the page remembers by itself', () => {
    storage.setItem('tingxu.spoken', '{')
    const broken = new SpokenMarks(storage)
    const forbidden = new SpokenMarks(null)

    broken.mark(['a'])
    forbidden.mark(['a'])

    expect([broken.has('a'), forbidden.has('a'), broken.has('b')]).toEqual([true, true, false])
  })
})

describe('what is shown and not spoken', () => {
  test('a call that was old when the board heard of it', () => {
    hear([call('A007', { at: NOON - SPOKEN_AGE_MS_MAX - 1 })])

    expect(mouth.said).toEqual([])
  })

  test('a call that was heard in time is said however long it waited', async () => {
    hear([call('A007', { order: 1 }), call('C032', { order: 2 })])
    hear([call('A007', { order: 1 }), call('C032', { order: 2 })], { now: NOON + 2 * SPOKEN_AGE_MS_MAX })
    await mouth.end()

    expect(mouth.said).toEqual([CALL_OF_A, CALL_OF_C])
  })

  test('calls of zones for which another display speaks, and of the time before this one did', () => {
    hear([call('A007', { zoneId: 'west' }), call('C032', { at: NOON - 5 })], {
      speaks: [{ zoneId: 'east', from: NOON }],
    })

    expect(mouth.said).toEqual([])
  })

  test('a ticket that was cancelled while it waited', async () => {
    hear([call('A007', { order: 1 }), call('C032', { order: 2 })])
    hear([call('A007', { order: 1 })])
    await mouth.end()

    expect(mouth.said).toEqual([CALL_OF_A, CALL_OF_A])
  })

  test('[C12] a call that was taken back while it waited, nor in its place the ticket’s earlier one', async () => {
    const later = call('C032', { order: 9, callCount: 2 })
    hear([call('A007', { order: 8 }), later])
    hear([call('A007', { order: 8 }), call('C032', { order: 1, callCount: 2, at: NOON - 600_000 })])
    await mouth.end()
    await mouth.end()

    expect(mouth.said).toEqual([CALL_OF_A, CALL_OF_A])
  })

  test('a repetition, once the ticket was cancelled', async () => {
    hear([call('A007')])
    hear([])
    await mouth.end()

    expect(mouth.said).toEqual([CALL_OF_A])
  })

  test('what waits when the link is lost: the sentence in hand is the last', async () => {
    hear([call('A007', { order: 1 }), call('C032', { order: 2 })])
    hear([call('A007', { order: 1 }), call('C032', { order: 2 })], { speaks: [] })
    await mouth.end()

    expect(mouth.said).toEqual([CALL_OF_A])
  })

  test('calls of the time without a link: the last twenty seconds are said when it is back, the others not', async () => {
    hear([], { speaks: [] })
    const inTheCut = [call('A007', { at: NOON - 25_000, order: 1 }), call('C032', { at: NOON - 5_000, order: 2 })]
    hear(inTheCut)
    await mouth.end()

    expect(mouth.said).toEqual([CALL_OF_C, CALL_OF_C])
  })
})

test('in a rush the board is named once for all, and those calls are not said later', async () => {
  const rush = Array.from({ length: 10 }, (_, index) => call(`A01${index}`, { order: index }))
  hear(rush)
  await mouth.end()
  hear([...rush, call('C032', { order: 20 })])

  expect(mouth.said).toEqual(['请看大屏', CALL_OF_C])
})

test('after a sentence that got stuck the next call is said, not the same again', async () => {
  hear([call('A007', { order: 1 }), call('C032', { order: 2 })])
  await mouth.end('stuck')

  expect(mouth.said).toEqual([CALL_OF_A, CALL_OF_C])
})

test('it says that it speaks for as long as it does, so that no page is loaded anew in between', async () => {
  hear([call('A007')])
  expect(announcer.speaking).toBe(true)
  await mouth.end()
  await mouth.end()

  expect(announcer.speaking).toBe(false)
})
