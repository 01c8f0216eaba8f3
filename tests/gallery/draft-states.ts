import type { Settings } from '@tingxu/shared/settings.ts'
import type { SettingsAnswer } from '@tingxu/shared/wire.ts'
import { atPage, drafted, settled } from './at-console.ts'
import { colleague } from './hired.ts'
import type { Gallery, State } from './screens.ts'
import type { Shown } from './show.ts'

/** A service that nobody serves, one without its English name, and a window less. */
const withFaults = (gallery: Gallery) =>
  drafted(gallery, ({ services, counters }) => {
    const [service] = services
    if (service) service.name = { zh: service.name.zh ?? '', en: '' }
    counters.pop()
  })

/** One of many kinds: more than the list beside the page has room for. */
const withManyFaults = (gallery: Gallery) =>
  drafted(gallery, ({ services, counters, series, publicNotes, departments, calendar }) => {
    for (const item of [services[0], services[40], departments[3]]) {
      if (item) item.name = { zh: item.name.zh ?? '', en: '' }
    }
    const [one, two] = counters
    if (one && two) two.number = one.number
    const [a, b] = series
    if (a && b) b.prefix = a.prefix
    publicNotes.push({ zh: '请保持安静。', en: '' })
    calendar.push({ date: '2026-02-30', hours: [] })
    counters.pop()
  })

const withChanges = (gallery: Gallery) =>
  drafted(gallery, ({ services, call, publicNotes }) => {
    for (const service of services.slice(0, 3)) service.minutes += 5
    call.recallsMax = 2
    publicNotes.pop()
  })

/** What the colleague has published meanwhile; of the manager's own changes it touches none. */
const others = (settings: Settings): Settings => ({
  ...settings,
  services: settings.services.map((each, index) =>
    index < 5 || index > 6 ? each : { ...each, minutes: each.minutes + 10 },
  ),
})

/** The same two places otherwise. */
const sameOtherwise = (settings: Settings): Settings => ({
  ...others(settings),
  call: { ...settings.call, recallsMax: 5 },
  services: settings.services.map((each, index) => (index === 0 ? { ...each, minutes: each.minutes + 15 } : each)),
})

async function publishedMeanwhile(gallery: Gallery, change: (settings: Settings) => Settings): Promise<Shown> {
  const other = await colleague(gallery)
  const shown = await atPage(gallery, 'changes', withChanges(gallery))
  await gallery.hall.publishAs(other, change)
  await shown.page.locator('.elsewhere .ant-btn').waitFor()
  return shown
}

async function broughtTogether(gallery: Gallery, change: (settings: Settings) => Settings): Promise<Shown> {
  const shown = await publishedMeanwhile(gallery, change)
  await shown.page.locator('.elsewhere .ant-btn').click()
  return shown
}

/** A draft of the colleague's, made of what is in force. */
async function colleaguesDraft(gallery: Gallery) {
  const { hallId } = gallery.hall
  const other = await colleague(gallery)
  const { seq, settings } = (await other.settings(hallId)) as SettingsAnswer
  const [service] = settings.services
  if (service) service.minutes += 5
  await other.post(`/api/halls/${hallId}/draft`, { baseSeq: seq, settings, after: null })
}

/** Settings on their way from one version to the next. */
export const DRAFT_STATES: readonly State[] = [
  { name: 'nothing-to-publish', reach: (gallery) => atPage(gallery, 'changes') },
  { name: 'changes', reach: (gallery) => atPage(gallery, 'changes', withChanges(gallery)) },
  { name: 'serving-with-faults', reach: (gallery) => atPage(gallery, 'serving', withFaults(gallery)) },
  { name: 'many-faults', reach: (gallery) => atPage(gallery, 'changes', withManyFaults(gallery)) },
  { name: 'published-meanwhile', reach: (gallery) => publishedMeanwhile(gallery, others) },
  {
    name: 'brought-together',
    async reach(gallery) {
      const shown = await broughtTogether(gallery, others)
      // Said, and then gone by itself.
      await shown.page.locator('.ant-message-success').waitFor()
      await shown.page.locator('.ant-message-success').waitFor({ state: 'detached' })
      await settled(shown)
      return shown
    },
  },
  {
    name: 'conflicts',
    async reach(gallery) {
      const shown = await broughtTogether(gallery, sameOtherwise)
      await shown.page.locator('.conflicts input').first().click()
      return shown
    },
  },
  {
    name: 'colleagues-draft',
    async reach(gallery) {
      const shown = await atPage(gallery, 'services', () => colleaguesDraft(gallery))
      await shown.page.locator('.other-draft').waitFor()
      return shown
    },
  },
  { name: 'versions', reach: (gallery) => atPage(gallery, 'versions') },
]
