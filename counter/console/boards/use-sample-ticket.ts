import type { SlipLayout } from '@tingxu/shared/browser/slip/slip-layout.ts'
import { slipWords } from '@tingxu/shared/browser/slip/slip-words.ts'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { textIn } from '@tingxu/shared/browser/use-words.tsx'
import type { Text } from '@tingxu/shared/schema.ts'
import { consoleWordsOf } from '@tingxu/shared/words/console/words.ts'
import { wordsOf } from '@tingxu/shared/words/words.ts'
import { useSettings } from '../draft/use-draft.ts'
import { useZone } from '../draft/use-zone.ts'

/** What the paper needs for a ticket that nobody has taken: of this hall, for one of its services, now. */
export function useSampleTicket(layout: SlipLayout, language: string) {
  const now = useHallTime(A_MINUTE_MS)
  const hall = useSettings(({ name }) => name)
  const zone = useZone()
  const returnMinutes = useSettings(({ call }) => (call.returnsMax > 0 ? call.returnMinutes : null))
  // One with a plain name, if there is any: else nobody would see what that part adds.
  const service = useSettings(({ services }) => services.find(({ plainName }) => plainName) ?? services[0])
  const prefix = useSettings(({ series }) => series.find(({ id }) => id === service?.seriesId)?.prefix ?? 'A')
  const text = (each: Text) => textIn(each, language)
  const nameless = { [language]: consoleWordsOf(language).boards.exampleService }
  const said = slipWords(
    {
      taken: { ahead: 3, wait: { fromMinutes: 10, toMinutes: 20 }, takenAt: now },
      service: { name: service?.name ?? nameless, plainName: service?.plainName ?? null },
      hall: { name: hall, zone },
      returnMinutes,
      layout,
      againAt: null,
    },
    { words: wordsOf(language), text, language },
  )
  return { paper: layout.paper, label: `${prefix}007`, said, link: '/t' }
}

const A_MINUTE_MS = 60_000
