import { atPage, atPageOf } from './at-console.ts'
import { accept, COLLEAGUE, colleague, invited, PASSWORD } from './hired.ts'
import type { Gallery, State } from './screens.ts'
import { type Shown, showConsoleDoor } from './show.ts'

/** Nobody would think of it as hard to guess. */
const WEAK = 'password1234'

async function atDoor(gallery: Gallery, place = ''): Promise<Shown> {
  const shown = await showConsoleDoor(gallery, place)
  await shown.page.locator('.door form').waitFor()
  return shown
}

/** By the link of an invitation, as whoever it is for opens it. */
async function atInvitation(gallery: Gallery, name: string): Promise<Shown> {
  const { hall } = gallery
  return atDoor(gallery, `#invite=${await invited(await hall.manager(), hall.hallId, { name, role: 'clerk' })}`)
}

async function fillNewPassword({ page }: Shown, password: string, old?: string) {
  if (old !== undefined) await page.locator('input[autocomplete="current-password"]').first().fill(old)
  for (const input of await page.locator('input[autocomplete="new-password"]').all()) await input.fill(password)
  await page.keyboard.press('Enter')
}

const refused = ({ page }: Shown) => page.locator('.refusal:not(:empty)').waitFor()

const withIssuer = async (gallery: Gallery): Promise<Gallery> => ({ ...gallery, hall: await gallery.withIssuer() })

/** How people come in: by a password, by an invitation, by the sign-in of their organisation. */
export const DOOR_STATES: readonly State[] = [
  { name: 'sign-in', reach: (gallery) => atDoor(gallery) },
  {
    name: 'sign-in-by-issuer',
    async reach(gallery) {
      const shown = await atDoor(await withIssuer(gallery))
      await shown.page.locator('.ant-btn-block').nth(1).waitFor()
      return shown
    },
  },
  {
    name: 'wrong-password',
    async reach(gallery) {
      const shown = await atDoor(gallery)
      await shown.page.locator('input[autocomplete="username"]').fill('manager')
      await shown.page.locator('input[type="password"]').fill('not-the-password')
      await shown.page.keyboard.press('Enter')
      await refused(shown)
      return shown
    },
  },
  { name: 'invitation', reach: (gallery) => atInvitation(gallery, '李娜') },
  {
    name: 'invitation-by-issuer',
    reach: async (gallery) => atInvitation(await withIssuer(gallery), '李娜'),
  },
  // Why it was refused is said once, in the language of then.
  {
    name: 'invitation-weak-password',
    speaks: 'from the start',
    async reach(gallery) {
      const shown = await atInvitation(gallery, gallery.language === 'zh' ? '赵强' : '孙丽')
      await fillNewPassword(shown, WEAK)
      await refused(shown)
      return shown
    },
  },
  {
    name: 'invitation-over',
    speaks: 'from the start',
    async reach(gallery) {
      const { hall } = gallery
      const name = gallery.language === 'zh' ? '周静' : '吴磊'
      const code = await invited(await hall.manager(), hall.hallId, { name, role: 'clerk' })
      await accept(hall, code)
      const shown = await showConsoleDoor(gallery, `#invite=${code}`)
      await shown.page.locator('.door [role="alert"]').waitFor()
      return shown
    },
  },
]

/** Those who work in the hall, and one's own account. */
export const PEOPLE_STATES: readonly State[] = [
  { name: 'staff', reach: (gallery) => atPage(gallery, 'staff') },
  {
    name: 'staff-invited',
    async reach(gallery) {
      const shown = await atPage(gallery, 'staff')
      await shown.page.locator('.part form input').first().fill('郑洁')
      await shown.page.locator('.part form .ant-btn-primary').click()
      await shown.page.locator('.made').waitFor()
      return shown
    },
  },
  { name: 'account', reach: (gallery) => atPage(gallery, 'account') },
  { name: 'account-by-issuer', reach: async (gallery) => atPage(await withIssuer(gallery), 'account') },
  // What became of it is said once, in the language of then.
  {
    name: 'new-password-refused',
    speaks: 'from the start',
    async reach(gallery) {
      const shown = await atPage(gallery, 'account')
      await fillNewPassword(shown, PASSWORD, 'not-the-password')
      await refused(shown)
      return shown
    },
  },
  {
    name: 'new-password',
    speaks: 'from the start',
    async reach(gallery) {
      await colleague(gallery)
      const shown = await atPageOf(gallery, COLLEAGUE, 'account')
      await fillNewPassword(shown, PASSWORD, PASSWORD)
      await shown.page.locator('.narrow [role="status"]:not(:empty)').waitFor()
      await shown.page.locator('.codes li').nth(1).waitFor({ state: 'detached' })
      return shown
    },
  },
]
