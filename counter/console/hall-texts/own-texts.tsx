import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { OWN_TEXT_MAX } from '@tingxu/shared/limits.ts'
import { TextField } from '../fields/text-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'

/** Sentences of the kiosk that a hall may say in its own words. */
export function OwnTexts() {
  const { texts: said } = useConsoleWords()
  const { kiosk } = useWords().words
  return (
    <section className="part">
      <h2>{said.own}</h2>
      <p className="quiet">{said.ownHint}</p>
      <TextField {...own('kiosk-welcome')} label={said.welcome} hint={kiosk.rest.title} />
      <TextField {...own('kiosk-desk')} label={said.desk} hint={said.deskHint} />
      <TextField {...own('closed-note')} label={said.closed} hint={kiosk.allShutText} />
    </section>
  )
}

const own = (id: string) => ({ at: `/texts/${id}`, optional: true, max: OWN_TEXT_MAX }) as const
