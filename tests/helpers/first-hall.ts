import { type ConsoleWords, consoleWordsOf } from '@tingxu/shared/words/console/words.ts'
import type { Browser, Locator } from 'playwright-core'
import { BOARD_LYING, KIOSK_LYING, OFFICE, openScreen, type Screen, type ScreenOptions } from './browser.ts'
import type { NewHall } from './new-halls.ts'

/**
 * The way of a new user from an empty data folder to a hall of her own and its first call, by the wizard alone. There
 * is one: the journey that goes it and the film that shows it see the same.
 */
export type FirstHall = {
  browser: Browser
  url: string
  /** Nothing but what the first start has written down. */
  admin: { name: string; password: string }
  hall: NewHall
  watch: (seen: Seen) => Promise<void>
  screens?: ScreenOptions
}

export type ScreenName = 'console' | 'kiosk' | 'board' | 'desk'
/** The screens that are open by then. */
export type Open = Partial<Record<ScreenName, Screen>> & { console: Screen }
/** `touched`: what somebody is about to press; null: nothing, one looks. */
export type Seen = { moment: Moment; open: Open; touched: { on: ScreenName; place: Locator } | null }
/** In the order in which they come. */
export type Moment =
  | ('sign-in' | 'begin' | 'name' | 'services' | 'counters' | 'hours' | 'publish' | 'kiosk' | 'board' | 'devices')
  | ('clerk' | 'password' | 'seat' | 'staff' | 'first-call' | 'ticket' | 'call' | 'called' | 'done')

export async function walkToFirstCall(first: FirstHall): Promise<Open> {
  const { browser, url, hall, screens } = first
  const open: Open = { console: await openScreen(browser, `${url}/console`, OFFICE, screens) }
  const walk = { ...first, open, said: consoleWordsOf(hall.language) }
  await signIn(walk)
  await begin(walk)
  await next(walk, 'name')
  await addServices(walk)
  await countCounters(walk)
  await next(walk, 'hours')
  await pressOn(walk, 'publish', walk.said.wizard.publishAndOpen)
  await connect(walk, 'kiosk')
  await connect(walk, 'board')
  await next(walk, 'devices')
  await addClerk(walk)
  await choosePassword(walk)
  await sitDown(walk)
  await call(walk, await takeTicket(walk))
  return open
}

type Walk = FirstHall & { open: Open; said: ConsoleWords }

async function signIn(walk: Walk) {
  const { admin, open, said } = walk
  const { page } = open.console
  await speak(walk, 'console')
  await page.getByLabel(said.shell.signIn.name).fill(admin.name)
  await page.getByLabel(said.shell.signIn.password).fill(admin.password)
  await pressOn(walk, 'sign-in', said.shell.signIn.submit)
}

async function begin(walk: Walk) {
  const { hall, open, said } = walk
  for (const [language, name] of Object.entries(hall.name)) {
    const label = said.halls.name(said.fields.languageNames[language] ?? language)
    await open.console.page.getByLabel(label).fill(name)
  }
  await pressOn(walk, 'begin', said.halls.make)
}

async function addServices(walk: Walk) {
  const { page } = walk.open.console
  for (const name of walk.hall.services) {
    await pressOn(walk, 'services', walk.said.wizard.addService)
    // The new line has the focus: its name in one language, and on to the next.
    for (const [index, text] of Object.values(name).entries()) {
      if (index > 0) await page.keyboard.press('Tab')
      await page.keyboard.type(text)
    }
    await look(walk, 'services')
  }
  await next(walk, 'services')
}

async function countCounters(walk: Walk) {
  const { hall, open, said } = walk
  await open.console.page.getByLabel(said.wizard.howMany).fill(String(hall.counters))
  await next(walk, 'counters')
}

const DEVICES = { kiosk: { kind: 'kiosk', size: KIOSK_LYING }, board: { kind: 'display', size: BOARD_LYING } } as const

/** Opens the page of a device as somebody would who stands before it: by the link that the wizard shows. */
async function connect(walk: Walk, device: 'kiosk' | 'board') {
  const { browser, open, said, screens } = walk
  const { page } = open.console
  const { kind, size } = DEVICES[device]
  const name = said.wizard.deviceNames[kind]
  await pressOn(walk, device, said.wizard.pair(name))
  const part = page.getByRole('region', { name })
  const here = part.getByRole('link', { name: said.devices.openHere })
  await touch(walk, device, 'console', here)
  const link = await here.getAttribute('href')
  open[device] = await openScreen(browser, link ?? '', size, screens)
  await part.getByText(said.wizard.deviceThere).waitFor()
  await look(walk, device)
}

async function addClerk(walk: Walk) {
  const { browser, hall, open, said, screens } = walk
  const { page } = open.console
  await page.getByLabel(said.staff.name).fill(hall.clerk.name)
  await pressOn(walk, 'clerk', said.staff.invite)
  const invitation = await page.locator('.made a').getAttribute('href')
  await look(walk, 'clerk')
  open.desk = await openScreen(browser, invitation ?? '', OFFICE, screens)
}

async function choosePassword(walk: Walk) {
  const { hall, said } = walk
  const { page } = screenOf(walk, 'desk')
  await speak(walk, 'desk')
  await page.getByLabel(said.invitation.password).fill(hall.clerk.password)
  await page.getByLabel(said.invitation.again).fill(hall.clerk.password)
  await press(walk, 'password', 'desk', page.getByRole('button', { name: said.invitation.submit }))
}

async function sitDown(walk: Walk) {
  const { page } = screenOf(walk, 'desk')
  await page.locator('.counters').waitFor()
  await speak(walk, 'desk')
  await press(walk, 'seat', 'desk', page.locator('.counters button').first())
  await page.locator('.desk').waitFor()
  await walk.open.console.page.locator('.clerks').getByText(walk.said.staff.active).waitFor()
  await next(walk, 'staff')
}

/** Its label: the machine forgets the ticket after some seconds. */
async function takeTicket(walk: Walk): Promise<string> {
  const { page } = screenOf(walk, 'kiosk')
  await press(walk, 'first-call', 'kiosk', page.getByText(walk.hall.wanted, { exact: true }))
  const label = (await page.locator('.label').first().textContent()) ?? ''
  await walk.open.console.page.locator('.to-do li[data-done="true"]').waitFor()
  await look(walk, 'ticket')
  return label
}

async function call(walk: Walk, label: string) {
  const { hall, open, said } = walk
  const desk = screenOf(walk, 'desk').page
  await touch(walk, 'call', 'desk', desk.locator('.key:text-is("N")'))
  await desk.keyboard.press('n')
  await screenOf(walk, 'board').page.locator('.label', { hasText: label }).first().waitFor()
  await open.console.page.locator('.first-call', { hasText: label }).waitFor()
  await look(walk, 'called')
  await pressOn(walk, 'done', said.wizard.finish)
  await open.console.page.getByRole('navigation', { name: said.shell.pages }).waitFor()
  await open.console.page.getByText(hall.wanted).first().waitFor()
  await look(walk, 'done')
}

const next = (walk: Walk, moment: Moment) => pressOn(walk, moment, walk.said.wizard.next)

/** At the console, by what stands on it. */
function pressOn(walk: Walk, moment: Moment, name: string) {
  return press(
    walk,
    moment,
    'console',
    walk.open.console.page.getByRole('button', { name, exact: true, disabled: false }),
  )
}

async function press(walk: Walk, moment: Moment, on: ScreenName, place: Locator) {
  await touch(walk, moment, on, place)
  await place.click()
}

async function touch({ open, watch }: Walk, moment: Moment, on: ScreenName, place: Locator) {
  await place.waitFor()
  await watch({ moment, open, touched: { on, place } })
}

const look = ({ open, watch }: Walk, moment: Moment) => watch({ moment, open, touched: null })

/** By the page's own switch, as whoever reads another language than the product's first. */
async function speak(walk: Walk, on: ScreenName) {
  await screenOf(walk, on).page.locator(`button[lang="${walk.hall.language}"]`).click()
}

function screenOf({ open }: Walk, name: ScreenName): Screen {
  const screen = open[name]
  if (screen === undefined) throw new Error(`the ${name} is not open yet`)
  return screen
}
