import type { StaffId } from '@tingxu/shared/ids.ts'
import type { SettingsAnswer, SignedIn } from '@tingxu/shared/wire.ts'
import type { APIRequestContext } from 'playwright-core'
import type { Gallery } from './screens.ts'
import { type Shown, showConsole } from './show.ts'

/** Whoever is at the console, with what she asks the hall for before her page is opened. */
export type AtConsole = {
  staffId: StaffId
  get<Body>(rest: string): Promise<Body>
  post(path: string, body: object): Promise<void>
}

export const NEW_HALL = 'yunxi'

/** A page of the console as its manager finds it, without a draft; `before`: what she has done by then. */
export async function atPage(
  gallery: Gallery,
  page: string,
  before: (here: AtConsole) => Promise<void> = async () => {},
): Promise<Shown> {
  const { hallId } = gallery.hall
  const shown = await showConsole(gallery, `#/${hallId}/${page}`, 'manager', async (request) => {
    const here = await whoIs(request, gallery)
    await here.post(`/api/halls/${hallId}/draft/discard`, {})
    await before(here)
  })
  await settled(shown)
  return shown
}

/** A draft of the manager's, made of what is in force. */
export function drafted(gallery: Gallery, change: (settings: SettingsAnswer['settings']) => void) {
  return async ({ get, post }: AtConsole) => {
    const { seq, settings } = await get<SettingsAnswer>('settings')
    change(settings)
    await post(`/api/halls/${gallery.hall.hallId}/draft`, { baseSeq: seq, settings, after: null })
  }
}

/** A step of the wizard, in a hall that its administrator has begun. */
export async function atStep(gallery: Gallery, step: string, reach: (shown: Shown) => Promise<void> = async () => {}) {
  const shown = await showConsole(gallery, `#/${NEW_HALL}/wizard/${step}`, 'admin', async (request) => {
    const { post } = await whoIs(request, gallery)
    const name = { zh: '云溪县税务局办税服务厅', en: 'Yunxi County Tax Hall' }
    // Begun once: the next state finds it there, which is refused.
    await post('/api/halls', { hallId: NEW_HALL, name }).catch(() => {})
    await post(`/api/halls/${NEW_HALL}/draft/discard`, {})
  })
  await shown.page.locator('.wizard-step').waitFor()
  await reach(shown)
  await settled(shown)
  return shown
}

/** Until the draft is kept and looked through: nothing on the page is about to change by itself. */
export async function settled({ page }: Shown) {
  await page.locator('.console main > *').nth(1).waitFor()
  await page.locator('.loading').waitFor({ state: 'detached' })
  await page.locator('.console[aria-busy="false"]').waitFor()
}

async function whoIs(request: APIRequestContext, { hall }: Gallery): Promise<AtConsole> {
  const { url } = hall.network
  const headers = { origin: url }
  const { staff } = (await (await request.get(`${url}/api/session`)).json()) as SignedIn
  return {
    staffId: staff.id,
    get: async (rest) => (await request.get(`${url}/api/halls/${hall.hallId}/${rest}`)).json(),
    async post(path, body) {
      const answer = await request.post(url + path, { headers, data: body })
      if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    },
  }
}
