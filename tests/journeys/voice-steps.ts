import type { Browser, BrowserContext } from 'playwright-core'
import { expect } from 'vitest'
import { BOARD_LYING, openScreen, type Screen } from '../helpers/browser.ts'
import { publish } from '../helpers/caller.ts'
import { codeFor, type StartedServer } from '../helpers/server.ts'
import { heardFrom, type SoundTape, tapeOf } from '../helpers/sound-tape.ts'
import { clerkAt } from './steps.ts'

/** What Chromium plays at where it has no sound card. */
export const RATE = 44_100

/** Visitors and clerks who do their part quickly: at the hall's own door, without screens. */
export type Callers = {
  take(...serviceIds: string[]): Promise<void>
  /** The hall's calls are spoken in Chinese alone. */
  speakChineseAlone(): Promise<void>
  liMin: Seated
  chenHao: Seated
  wangFang: Seated
}
export type Seated = { callNext(): Promise<void> }

export async function callersOf(hall: StartedServer): Promise<Callers> {
  const { hallId, manager } = hall.firstRun
  const kiosk = await hall.pair('kiosk')
  return {
    take: async (...serviceIds) => {
      for (const serviceId of serviceIds) {
        const answer = await kiosk.command(hallId, { type: 'takeTicket', serviceIds: [serviceId] })
        expect(answer.status).toBe(200)
      }
    },
    speakChineseAlone: async () =>
      publish(await hall.signIn(manager.name, manager.password), hallId, (settings) => ({
        ...settings,
        voice: { ...settings.voice, languages: ['zh'] },
      })),
    liMin: await seated(hall, 1),
    chenHao: await seated(hall, 2),
    wangFang: await seated(hall, 3),
  }
}

async function seated(hall: StartedServer, number: number): Promise<Seated> {
  const { name, password, counterId } = clerkAt(hall.firstRun, number)
  const clerk = await hall.signIn(name, password)
  await clerk.command(hall.firstRun.hallId, { type: 'openCounter', counterId })
  return {
    callNext: async () => {
      const answer = await clerk.command(hall.firstRun.hallId, { type: 'callNext', counterId, expect: null })
      expect(answer.status).toBe(200)
    },
  }
}

/** A board whose sound is on tape, with every label that was ever on its stage. */
export type SpeakingBoard = Screen & {
  tape: SoundTape
  staged: string[]
  speaks(): Promise<void>
  spokeToTheEnd(): Promise<void>
}

export async function openSpeakingBoard(browser: Browser, hall: StartedServer, at: string): Promise<SpeakingBoard> {
  let laid: SoundTape | null = null
  const staged: string[] = []
  let clipsAsked: Promise<unknown> = Promise.resolve()
  const opened = async (context: BrowserContext) => {
    laid = await tapeOf(context)
    await heardFrom(context, 'staged', (label) => staged.push(label))
    await context.addInitScript(watchStage)
    clipsAsked = context.waitForEvent('request', (request) => request.url().endsWith('.mp3'))
  }
  const address = `${at}/display#pair=${codeFor(hall.firstRun, 'display')}`
  const screen = await openScreen(browser, address, BOARD_LYING, { opened, bypassCSP: true })
  // Whatever asks the page itself counts as a touch: nobody does before it has tried to be heard without one.
  await clipsAsked
  if (laid === null) throw new Error('nothing was laid into the browser')
  const tape: SoundTape = laid
  const silent = () => tape.silentSeconds()
  const patience = { timeout: SPOKEN_MS_MAX, interval: LOOK_MS }
  const speaks = async () => {
    await expect.poll(silent, patience).toSatisfy((seconds) => seconds > 0 && seconds < SOUND_SECONDS)
  }
  const spokeToTheEnd = async () => {
    await expect.poll(silent, patience).toBeGreaterThan(SILENCE_SECONDS)
  }
  return { ...screen, tape, staged, speaks, spokeToTheEnd }
}

/** Runs in the page: tells of each label when it comes on the stage. */
function watchStage() {
  const tell = (label: string) => fetch('/to-the-test/staged', { method: 'POST', body: label })
  const there = new Set<string>()
  const look = () => {
    const labels = [...document.querySelectorAll('.stage .line:not([hidden]) .label')].map((each) => each.textContent)
    for (const label of labels) if (!there.has(label)) tell(label)
    there.clear()
    for (const label of labels) there.add(label)
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
}

const SPOKEN_MS_MAX = 90_000
const LOOK_MS = 250
/** Longer than any pause between two sentences. */
const SILENCE_SECONDS = 4
const SOUND_SECONDS = 1
