import type { Fault } from '@tingxu/shared/refusals.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { WORDS } from '@tingxu/shared/words/words.ts'
import { fault } from './fault.ts'

/** A hall speaks languages that the product speaks, and every text stands in each of them (rule S2). */
export function languageFaults(settings: Settings): Fault[] {
  const unspoken = [
    ...unspokenIn(settings.languages, '/languages'),
    ...unspokenIn(settings.voice.languages, '/voice/languages'),
  ]
  const missing = [...textsOf(settings)].flatMap(([path, text]) => {
    const without = settings.languages.filter((language) => (text[language] ?? '').trim() === '')
    return without.map((language) => fault(`${path}/${language}`, 'text-missing', language))
  })
  return [...unspoken, ...missing]
}

function unspokenIn(languages: readonly string[], list: string): Fault[] {
  return languages.flatMap((language, index) => {
    return language in WORDS ? [] : [fault(`${list}/${index}`, 'language-unknown', language)]
  })
}

/** Every text of the document with its path. */
function* textsOf(settings: Settings): Generator<[path: string, text: Text]> {
  yield ['/name', settings.name]
  yield* settings.publicNotes.map((note, index): [string, Text] => [`/publicNotes/${index}`, note])
  for (const list of ['classes', 'departments', 'counters', 'zones'] as const) {
    yield* settings[list].map(({ name }, index): [string, Text] => [`/${list}/${index}/name`, name])
  }
  for (const [index, { place }] of settings.counters.entries()) if (place) yield [`/counters/${index}/place`, place]
  for (const [index, service] of settings.services.entries()) yield* textsOfService(service, `/services/${index}`)
  yield* settings.ratings.reasons.map(({ name }, index): [string, Text] => [`/ratings/reasons/${index}/name`, name])
  for (const [index, printer] of settings.printers.entries()) yield* textsOfPrinter(printer, `/printers/${index}`)
  yield* Object.entries(settings.texts).map(([id, text]): [string, Text] => [`/texts/${id}`, text])
}

function* textsOfPrinter({ name, top, foot }: Settings['printers'][number], at: string): Generator<[string, Text]> {
  for (const [field, text] of Object.entries({ name, top, foot })) if (text) yield [`${at}/${field}`, text]
}

function* textsOfService(service: Settings['services'][number], at: string): Generator<[string, Text]> {
  yield [`${at}/name`, service.name]
  if (service.plainName) yield [`${at}/plainName`, service.plainName]
  if (service.noTicket) yield [`${at}/noTicket`, service.noTicket]
  const { basis, promised, fee, steps = [], materials = [] } = service.guide ?? {}
  for (const [name, text] of Object.entries({ basis, promised, fee })) if (text) yield [`${at}/guide/${name}`, text]
  yield* steps.map((step, index): [string, Text] => [`${at}/guide/steps/${index}`, step])
  yield* materials.map(({ name }, index): [string, Text] => [`${at}/guide/materials/${index}/name`, name])
}
