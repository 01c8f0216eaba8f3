import { expect, test } from 'vitest'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { chooseDepartment, openKiosk } from './steps.ts'
import { happened, published } from './without-screen.ts'

inAHall()

/** What a machine reports comes a little after what it shows. */
const SOON = { timeout: 10_000 }
const MESSAGE = { zh: '网上就能办，不用取号排队。', en: 'Can be done online, no ticket needed.' }

test('[T5] whoever needs no ticket is told how it is done, and counted once', async () => {
  await published(hall, (settings) => ({
    ...settings,
    services: settings.services.map((service) =>
      service.id === 'investment-filing' ? { ...service, noTicket: MESSAGE } : service,
    ),
  }))
  const kiosk = await openKiosk(browser, hall)

  await chooseDepartment(kiosk, '发展改革局')
  await kiosk.page.getByRole('button', { name: '企业投资项目备案' }).click()
  await kiosk.page.getByText(MESSAGE.zh).waitFor()

  const counted = async () => (await happened(hall)).filter(({ type }) => type === 'diversionCounted')
  await expect.poll(counted, SOON).toMatchObject([{ serviceId: 'investment-filing' }])
  await kiosk.page.getByRole('button', { name: '好了' }).click()
  await kiosk.page.getByRole('heading', { name: '请选要找的部门' }).waitFor()
  expect(await counted()).toHaveLength(1)
})
