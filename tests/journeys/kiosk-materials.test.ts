import type { Step } from '@tingxu/server/domain/events.ts'
import { expect, test } from 'vitest'
import { publish } from '../helpers/caller.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { choosePapers, goOn, labelShown, openKiosk } from './steps.ts'

inAHall()

const manager = () => hall.signIn(hall.firstRun.manager.name, hall.firstRun.manager.password)

/** Whether the visitor had everything, ticket by ticket; undefined: nothing was asked. */
async function materialsChecked(): Promise<(boolean | undefined)[]> {
  const { body } = await (await manager()).get(`/api/halls/${hall.firstRun.hallId}/log?after=0&limit=1000`)
  const events = (body.steps as Step[]).flatMap((step) => step.events)
  return events.flatMap((event) => (event.type === 'ticketTaken' ? [event.materialsChecked] : []))
}

test('[M1] papers are shown before the ticket; whoever has them all ticks them, and the ticket says so', async () => {
  const kiosk = await openKiosk(browser, hall)
  await choosePapers(kiosk, '发展改革局', '企业投资项目备案')
  await kiosk.page.getByText('3 个工作日').waitFor()

  for (const paper of await kiosk.page.getByRole('checkbox').all()) await paper.check()
  await kiosk.page.getByRole('button', { name: '材料齐了，取号' }).click()

  expect(await labelShown(kiosk)).toBe('A001')
  expect(await materialsChecked()).toEqual([true])
})

test('[M1] nobody has to tick: going on is one touch, and the ticket says that not all was there', async () => {
  const kiosk = await openKiosk(browser, hall)
  await choosePapers(kiosk, '发展改革局', '企业投资项目备案')

  await kiosk.page.getByRole('checkbox').first().check()
  await goOn(kiosk).click()

  expect(await labelShown(kiosk)).toBe('A001')
  expect(await materialsChecked()).toEqual([false])
})

test('[M1] whoever lacks a paper is sent to the desk, not into the queue', async () => {
  const kiosk = await openKiosk(browser, hall)
  await choosePapers(kiosk, '发展改革局', '企业投资项目备案')

  await kiosk.page.getByRole('button', { name: '还缺材料，去服务台' }).click()

  await kiosk.page.getByRole('heading', { name: '请到服务台' }).waitFor()
  expect(await materialsChecked()).toEqual([])
})

test('[M1] a service that needs nothing gives its ticket at the second touch', async () => {
  await publish(await manager(), hall.firstRun.hallId, (settings) => ({
    ...settings,
    services: settings.services.map(({ guide: _, ...service }) => service),
  }))
  const kiosk = await openKiosk(browser, hall)

  await kiosk.page.getByRole('button', { name: '发展改革局' }).click()
  await kiosk.page.getByRole('button', { name: '企业投资项目备案' }).click()

  expect(await labelShown(kiosk)).toBe('A001')
  expect(await materialsChecked()).toEqual([undefined])
})
