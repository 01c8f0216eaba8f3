import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { type FormEvent, useState } from 'react'
import { Choices } from './choices.tsx'
import type { DeskNow } from './desk-rows.ts'
import { Dialog } from './dialog.tsx'
import { Finder } from './finder.tsx'
import { PressButton } from './press-button.tsx'
import type { MeantTicket, Sending } from './question.ts'
import { SubmitButton } from './submit-button.tsx'
import { foundTargets } from './transfer-targets.ts'

export type TransferDialogProps = {
  desk: DeskNow
  ticket: MeantTicket
  close: () => void
  send: (sending: Sending) => void
}

type Place = NonNullable<Sending['place']>

/** Where a ticket is sent, at which place it waits there, and whether it comes back (rule C8). */
export function TransferDialog({ desk, ticket, close, send }: TransferDialogProps) {
  const { words, text } = useWords()
  const said = words.desk.transfer
  const [typed, type] = useState('')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [place, setPlace] = useState<Place>('keep')
  const [comeBack, setComeBack] = useState(false)
  const found = foundTargets(desk, typed, words, text)
  // With nothing typed a hasty Enter sends nobody anywhere.
  const chosen = found.find(({ id }) => id === chosenId) ?? (typed === '' ? null : (found[0] ?? null))
  const mayComeBack = ticket.where !== 'waiting' && !(chosen !== null && 'counterId' in chosen.to)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === null) return
    close()
    send({ to: chosen.to, place, ...(mayComeBack && comeBack && { comeBack }) })
  }
  return (
    <Dialog title={said.title(ticket.label)} close={close}>
      <form onSubmit={submit}>
        <p className="quiet">{said.explain}</p>
        <Finder
          title={said.find}
          typed={typed}
          type={type}
          found={found}
          none={said.none}
          chosen={chosen}
          choose={({ id }) => setChosenId(id)}
        />
        <Choices
          title={said.place}
          choices={PLACES.map((id) => ({ id, name: said.places[id] }))}
          chosen={place}
          choose={setPlace}
        />
        {ticket.where !== 'waiting' && (
          <label className="tick">
            <input
              type="checkbox"
              checked={mayComeBack && comeBack}
              disabled={!mayComeBack}
              onChange={(event) => setComeBack(event.target.checked)}
            />
            {said.comeBack}
          </label>
        )}
        <div className="answers">
          <SubmitButton name={said.send} ready={chosen !== null} />
          <PressButton name={words.desk.cancel} fixedKey="Esc" press={close} />
        </div>
      </form>
    </Dialog>
  )
}

const PLACES: readonly Place[] = ['keep', 'first', 'last']
