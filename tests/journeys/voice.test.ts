import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { closeScreens, openBrowser } from '../helpers/browser.ts'
import { type NetworkProxy, startProxy } from '../helpers/proxy.ts'
import { type Environment, type StartedServer, startServer } from '../helpers/server.ts'
import { type KnownClip, knownClips, likenessAt, sentencesOn } from '../helpers/tape-reader.ts'
import { callListed } from './steps.ts'
import { type Callers, callersOf, openSpeakingBoard, RATE, type SpeakingBoard } from './voice-steps.ts'

/** As a board is started that nobody can touch (docs/guides/voice.md). */
const HEARD_WITHOUT_TOUCH = ['--autoplay-policy=no-user-gesture-required']
const CUT_MS = 30_000
/** Within twenty seconds of the return, however long a screen waits before it comes back. */
const CALLED_BEFORE_MS = 2_000
const HEARD_MS_MAX = 60_000
/** Sentences take their time, and the cut its own; on a busy machine all of it takes longer. */
const SPOKEN_MS_MAX = 240_000
/** What the reader takes for the same sound is over 0.9. */
const UNLIKE = 0.8

let browser: Browser
let clips: KnownClip[]

beforeAll(async () => {
  browser = await openBrowser(HEARD_WITHOUT_TOUCH)
  clips = await knownClips(browser, RATE)
})
afterAll(() => browser.close())

describe('a board that speaks', () => {
  let hall: StartedServer
  let network: NetworkProxy
  let callers: Callers
  let board: SpeakingBoard

  const open = async (env: Environment = {}) => {
    hall = await startServer({ env })
    network = await startProxy(hall.url)
    callers = await callersOf(hall)
    board = await openSpeakingBoard(browser, hall, network.url)
  }
  afterEach(async () => {
    await closeScreens(browser)
    await network.close()
    await hall.end()
  })

  const heard = () => board.tape.reels.map((reel) => sentencesOn(reel, RATE, clips))

  test('two calls in one second are both shown and both spoken, in order, none twice', {
    timeout: SPOKEN_MS_MAX,
  }, async () => {
    await open()
    await callers.take('investment-filing', 'statistics-registration')

    await callers.liMin.callNext()
    await callers.wangFang.callNext()
    await board.spokeToTheEnd()

    expect(heard()).toEqual([
      [
        '♪',
        '请 A 零 零 一 号 到 一 号窗口',
        'A zero zero one window one please',
        '♪',
        '请 C 零 零 一 号 到 三 号窗口',
        '请 C 零 零 一 号 到 三 号窗口',
        'C zero zero one window three please',
      ],
    ])
    expect([...board.staged].sort()).toEqual(['A001', 'C001'])
    expect(board.complaints).toEqual([])
  })

  test('loaded again in the middle of a sentence, it says the other call and not the same again', {
    timeout: SPOKEN_MS_MAX,
  }, async () => {
    // The hall's time stands still: however slowly a machine loads a page, the other call does not grow too old.
    await open({ HALL_CLOCK: 'manual' })
    await callers.speakChineseAlone()
    await callers.take('investment-filing', 'statistics-registration')
    await callers.liMin.callNext()
    await callers.wangFang.callNext()
    await expect.poll(() => heard()[0]?.[1], { timeout: HEARD_MS_MAX }).toMatch(/^请 A 零/)

    await board.page.reload()
    await board.spokeToTheEnd()

    const [before, after] = heard()
    expect(before).toEqual(['♪', expect.stringMatching(/^请 A 零/)])
    expect(after).toEqual(['♪', '请 C 零 零 一 号 到 三 号窗口', '请 C 零 零 一 号 到 三 号窗口'])
  })

  test('after 30 s without network it says what was called just now, and shows what was called before', {
    timeout: SPOKEN_MS_MAX,
  }, async () => {
    await open()
    await callers.speakChineseAlone()
    await callers.take('investment-filing', 'trader-filing', 'statistics-registration')
    await callers.liMin.callNext()
    await board.spokeToTheEnd()

    network.cut()
    const mended = passed(CUT_MS)
    await callers.chenHao.callNext()
    await passed(CUT_MS - CALLED_BEFORE_MS)
    await callers.wangFang.callNext()
    await mended
    expect(board.staged).toEqual(['A001'])
    network.mend()
    await board.speaks()
    await board.spokeToTheEnd()

    expect(heard()).toEqual([
      [
        '♪',
        '请 A 零 零 一 号 到 一 号窗口',
        '请 A 零 零 一 号 到 一 号窗口',
        '♪',
        '请 C 零 零 一 号 到 三 号窗口',
        '请 C 零 零 一 号 到 三 号窗口',
      ],
    ])
    expect(await callListed(board, 'B001')).toContain('2')
    expect(await callListed(board, 'C001')).toContain('3')
  })
})

describe('what is on the tape is told apart by its sound', () => {
  const clipOf = (words: string) => clips.find((clip) => clip.words === words) as KnownClip
  const alike = (one: KnownClip, other: KnownClip) =>
    one.samples.length <= other.samples.length
      ? likenessAt(other.samples, 0, one.samples)
      : likenessAt(one.samples, 0, other.samples)

  test('no two words are alike, however near they sound', () => {
    const pairs = clips.flatMap((clip, index) => clips.slice(index + 1).map((other) => [clip, other] as const))
    const confusing = pairs
      .filter(([one, other]) => one.words !== other.words && alike(one, other) > UNLIKE)
      .map(([one, other]) => `${one.words} ~ ${other.words}`)

    expect(confusing).toEqual([])
  })

  test.each([
    ['四', '十'],
    ['B', 'D'],
    ['M', 'N'],
    ['thirteen', 'thirty'],
  ])('%s is read as itself and not as %s, also with a hiss over it and a cough behind it', (words, other) => {
    const hissed = clipOf(words).samples.map((sample, index) => sample + Math.sin(index * index) / 200)
    const cough = Float32Array.from({ length: RATE / 4 }, (_, index) => Math.sin(index * index) / 4)
    const tape = Float32Array.from([...new Float32Array(RATE), ...hissed, ...new Float32Array(RATE), ...cough])

    expect(sentencesOn(tape, RATE, clips)).toEqual([words, '?'])
    expect(sentencesOn(tape, RATE, [clipOf(other)]).join()).not.toContain(other)
  })
})

const passed = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
