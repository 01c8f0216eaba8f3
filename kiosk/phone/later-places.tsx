import { said } from '@tingxu/shared/browser/said.ts'
import { Figure } from '@tingxu/shared/browser/ui/figured.tsx'
import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import { useView } from '@tingxu/shared/browser/use-view.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { waitWords } from '@tingxu/shared/browser/wait-words.ts'
import { PHONE_ANSWER_MS_MAX } from '@tingxu/shared/limits.ts'
import type { LaterRow } from '@tingxu/shared/views.ts'
import { useEffect, useRef } from 'react'

type LaterPlacesProps = { left: number; ahead: number; close: () => void }

export function LaterPlaces({ left, ahead, close }: LaterPlacesProps) {
  const { words } = useWords()
  const { rows, loaded } = useView('later')
  const { press, pending, answer } = useCommand()
  const places = [...rows.values()].sort((one, other) => one.people - other.people)
  const panel = useRef<HTMLFieldSetElement>(null)
  const lines = loaded ? 1 + places.length : 0
  useEffect(() => {
    // It opens at the end of the page, below what a phone shows.
    if (lines > 0) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [lines])
  async function postpone({ calls }: LaterRow) {
    const came = await press({ type: 'postponeTicket', calls }, { answerMs: PHONE_ANSWER_MS_MAX })
    if (came?.kind === 'accepted') close()
  }
  return (
    <fieldset className="asked" ref={panel}>
      <legend>{words.phone.laterTitle}</legend>
      {loaded && <p>{places.length === 0 ? words.phone.laterNothing : words.phone.laterNow(ahead)}</p>}
      {places.map((place) => (
        <button
          key={place.people}
          type="button"
          className="btn place"
          aria-disabled={pending !== null}
          onClick={() => postpone(place)}
        >
          <b>{words.phone.laterPeople(place.people)}</b>
          <span>{words.phone.laterAhead(place.ahead)}</span>
          <Figure words={waitWords(place.wait, words.kiosk)} />
        </button>
      ))}
      {places.length > 0 && <p className="quiet">{words.phone.laterLeft(left)}</p>}
      <p className="refusal" role="alert">
        {said(answer, words) ?? ''}
      </p>
      <button type="button" className="btn main" onClick={close}>
        {words.phone.laterNo}
      </button>
    </fieldset>
  )
}
