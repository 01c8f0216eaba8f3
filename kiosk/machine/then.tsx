import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { OfferedService } from './offer.ts'

/** The further matters of a ticket, in order. */
export function Then({ services }: { services: readonly (Pick<OfferedService, 'name'> | null)[] }) {
  const { words, text } = useWords()
  const names = services.flatMap((service) => (service === null ? [] : [text(service.name)]))
  if (names.length === 0) return null
  return (
    <p className="then">
      {words.phone.rest} {words.phone.listed(names)}
    </p>
  )
}
