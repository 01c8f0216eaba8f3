import { TARGETS_SHOWN_MAX } from '@tingxu/shared/limits.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import type { DeskNow } from './desk-rows.ts'
import { isMeant } from './find.ts'
import type { Sending } from './question.ts'

/** A service or a window to which a ticket may be sent. */
export type Target = { id: string; name: string; to: Sending['to'] }

/** Those that are meant by what was typed: part of a name in any language, or the beginning of a window's number. */
export function foundTargets(
  { targets }: Pick<DeskNow, 'targets'>,
  typed: string,
  { desk: said }: Words,
  text: (text: Text) => string,
): Target[] {
  const names = (name: Text) => Object.values(name).some((one) => isMeant(one, typed))
  const counters = targets.counters
    .filter(({ number, name }) => isMeant(String(number).slice(0, typed.trim().length), typed) || names(name))
    .map(({ id, number, name }): Target => {
      return { id: `counter:${id}`, name: said.transfer.window(number, text(name)), to: { counterId: id } }
    })
  const services = targets.services
    .filter(({ name }) => names(name))
    .map(({ id, name }): Target => ({ id: `service:${id}`, name: text(name), to: { serviceId: id } }))
  // A figure means a window; where nothing is typed yet services are what is looked for.
  return [...services, ...counters].slice(0, TARGETS_SHOWN_MAX)
}
