import type { Account } from '@tingxu/server/setup/accounts.ts'
import type { StaffId } from '@tingxu/shared/ids.ts'
import type { SettingsAnswer, SignedIn } from '@tingxu/shared/wire.ts'
import type { APIRequestContext } from 'playwright-core'
import { withoutColleague } from './hired.ts'
import type { Gallery } from './screens.ts'
import { type Shown, showConsole } from './show.ts'

/** Whoever is at the console, with what she asks the hall for before her page is opened. */
export type AtConsole = {
  staffId: StaffId
  get<Body>(rest: string): Promise<Body>
  post(path: string, body: object): Promise<void>
}

/** A page of the console as its manager finds it, without a draft; `before`: what she has done by then. */
export function atPage(gallery: Gallery, page: string, before?: (here: AtConsole) => Promise<void>): Promise<Shown> {
  return atPageOf(gallery, gallery.hall.server.firstRun.manager, page, before)
}

/** The same as somebody else finds it. */
export async function atPageOf(
  gallery: Gallery,
  who: Account,
  page: string,
  before: (here: AtConsole) => Promise<void> = async () => {},
): Promise<Shown> {
  const { hallId } = gallery.hall
  await withoutColleague(gallery)
  const shown = await showConsole(gallery, `#/${hallId}/${page}`, who, async (request) => {
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

/** Until the draft is kept and looked through: nothing on the page is about to change by itself. */
export async function settled({ page }: Shown) {
  await page.locator('.console main > *').nth(1).waitFor()
  await page.locator('.loading').waitFor({ state: 'detached' })
  await page.locator('.console[aria-busy="false"]').waitFor()
}

export async function whoIs(request: APIRequestContext, { hall }: Gallery): Promise<AtConsole> {
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
