import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { textIn } from '@tingxu/shared/browser/use-words.tsx'
import type { ServiceSettings } from '@tingxu/shared/settings.ts'
import { wordsOf } from '@tingxu/shared/words/words.ts'

/** How the machine in the hall shows a service: in its own words, smaller than there, and nothing to touch. */
type Seen = { name: string; language: string; isLarge: boolean; numbers: readonly number[] }
type Figured = { before: string; figure: string; after: string }

/** People ahead in the example. */
const AHEAD = 3
const PLATES_MAX = 4

export function CardSeen({
  name,
  language,
  isLarge,
  numbers,
  needsNoTicket,
  minutes,
}: Seen & { needsNoTicket: boolean; minutes: number }) {
  const { kiosk } = wordsOf(language)
  return (
    <div className="seen-card">
      <b className="seen-name">{name}</b>
      {needsNoTicket ? (
        <>
          <span className="quiet">{kiosk.noTicketNeeded}</span>
          <span className="seen-more">{kiosk.seeHow}</span>
        </>
      ) : (
        <>
          <Load language={language} isLarge={isLarge} numbers={numbers} minutes={minutes} />
          {!isLarge && (
            <span className="quiet seen-where">
              {numbers.length === 0 ? kiosk.noWindowOpen : kiosk.windowsOpen(numbers.length)}
              <Plates numbers={numbers} />
            </span>
          )}
        </>
      )}
    </div>
  )
}

export function MaterialsSeen({
  name,
  language,
  isLarge,
  numbers,
  guide,
  minutes,
}: Seen & { guide: NonNullable<ServiceSettings['guide']>; minutes: number }) {
  const { kiosk } = wordsOf(language)
  const said = kiosk.materials
  return (
    <div className="seen-page">
      <b className="seen-title">{isLarge ? said.spokenTitle : said.title(name)}</b>
      <p className="quiet">{isLarge ? said.spokenExplain : said.explain}</p>
      <ul className="seen-materials">
        {(guide.materials ?? []).map((material) => (
          <li key={material.id}>{textIn(material.name, language)}</li>
        ))}
      </ul>
      {!isLarge && (
        <p className="seen-facts quiet">
          <Load language={language} isLarge={isLarge} numbers={numbers} minutes={minutes} />
          {guide.promised && <Fact head={said.promised} said={textIn(guide.promised, language)} />}
          {guide.fee && <Fact head={said.fee} said={textIn(guide.fee, language)} />}
          <Plates numbers={numbers} />
        </p>
      )}
      <p className="seen-presses">
        <span className="seen-press main">{said.take}</span>
        {!isLarge && <span className="seen-press">{kiosk.matters.further}</span>}
        {!isLarge && <span className="seen-press">{said.missing}</span>}
      </p>
    </div>
  )
}

export function MessageSeen({ name, language, text }: Seen & { text: string }) {
  const { kiosk } = wordsOf(language)
  return (
    <div className="seen-page">
      <b className="seen-title">{name}</b>
      <p>{text}</p>
      <p className="seen-presses">
        <span className="seen-press main">{kiosk.done}</span>
      </p>
    </div>
  )
}

type LoadProps = Pick<Seen, 'language' | 'isLarge' | 'numbers'> & { minutes: number }

function Load({ language, isLarge, numbers, minutes }: LoadProps) {
  const { kiosk } = wordsOf(language)
  const sayings = isLarge ? kiosk.spoken : kiosk
  const wait = Math.max(1, Math.ceil((AHEAD * minutes) / Math.max(numbers.length, 1)))
  return (
    <span className="quiet seen-load">
      <Figure of={kiosk.ahead(AHEAD)} /> <Figure of={sayings.waitAbout(wait)} />
    </span>
  )
}

function Figure({ of: { before, figure, after } }: { of: Figured }) {
  return (
    <span>
      {before} <b>{figure}</b> {after}
    </span>
  )
}

function Fact({ head, said }: { head: string; said: string }) {
  return (
    <span>
      {head} <b>{said}</b>
    </span>
  )
}

function Plates({ numbers }: { numbers: readonly number[] }) {
  return (
    <span className="seen-plates">
      {numbers.slice(0, PLATES_MAX).map((number) => (
        <Plate key={number} number={number} />
      ))}
    </span>
  )
}
