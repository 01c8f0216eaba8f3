import { textIn, useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { ServiceId } from '@tingxu/shared/ids.ts'
import type { ServiceSettings } from '@tingxu/shared/settings.ts'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { CardSeen, MaterialsSeen, MessageSeen } from './seen-at-kiosk.tsx'

type Print = 'plain' | 'large'

/** What visitors will see of a service, in the languages of the hall and in large print. */
export function KioskPreview({ id }: { id: ServiceId }) {
  const { services: said, fields } = useConsoleWords()
  const { language: own } = useWords()
  const languages = useSettings((settings) => settings.languages)
  const service = useSettings(({ services }) => services.find((each) => each.id === id))
  const [asked, setAsked] = useState<string | null>(null)
  const [print, setPrint] = useState<Print>('plain')
  const first = languages.includes(own) ? own : languages[0]
  const language = asked !== null && languages.includes(asked) ? asked : (first ?? own)
  if (service === undefined) return null
  return (
    <aside className="preview" aria-label={said.preview}>
      <h3>{said.preview}</h3>
      <p className="quiet hint">{said.previewText}</p>
      <div className="preview-ways">
        <Segmented<Print>
          tabIndex={-1}
          value={print}
          onChange={setPrint}
          options={[
            { value: 'plain', label: said.plainPrint },
            { value: 'large', label: said.largePrint },
          ]}
        />
        {languages.length > 1 && (
          <Segmented<string>
            tabIndex={-1}
            value={language}
            onChange={setAsked}
            options={languages.map((each) => ({ value: each, label: fields.languageNames[each] ?? each }))}
          />
        )}
      </div>
      <Seen service={service} language={language} isLarge={print === 'large'} />
    </aside>
  )
}

type SeenProps = { service: ServiceSettings; language: string; isLarge: boolean }

function Seen({ service, language, isLarge }: SeenProps) {
  const { services: said } = useConsoleWords()
  const numbers = useSettings(useShallow(({ counters }) => numbersOf(counters, service.id)))
  const { noTicket, guide } = service
  const name = textIn((isLarge && service.plainName) || service.name, language)
  const materials = guide?.materials ?? []
  const seen = { name, language, isLarge, numbers }
  return (
    // The machine is light, whatever this page is.
    <div className={isLarge ? 'seen large' : 'seen'} lang={language} data-theme="light">
      <p className="quiet hint">{said.cardHead}</p>
      <CardSeen {...seen} needsNoTicket={noTicket !== undefined} minutes={service.minutes} />
      {noTicket && (
        <>
          <p className="quiet hint">{said.messageHead}</p>
          <MessageSeen {...seen} text={textIn(noTicket, language)} />
        </>
      )}
      {!noTicket && materials.length > 0 && (
        <>
          <p className="quiet hint">{said.materialsHead}</p>
          <MaterialsSeen {...seen} guide={{ ...guide, materials }} minutes={service.minutes} />
        </>
      )}
    </div>
  )
}

function numbersOf(
  counters: readonly { number: number; services: { serviceId: string; as: string }[] }[],
  id: ServiceId,
) {
  const own = counters.filter(({ services }) =>
    services.some(({ serviceId, as }) => serviceId === id && as === 'primary'),
  )
  return own.map(({ number }) => number)
}
