import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { SECONDS_MAX } from '@tingxu/shared/limits.ts'
import type { Faulty } from '@tingxu/shared/wire-console.ts'
import { memo, useEffect } from 'react'
import { Link } from 'wouter'
import { useEdit, useSettings } from '../draft/use-draft.ts'
import { pathOf } from '../fields/at-path.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useNamed } from '../serving/use-matrix.ts'
import { countAt } from '../serving/who-serves.ts'
import { type CellTies, fieldId } from './cell-ties.ts'
import { NumberCell } from './number-cell.tsx'
import { TextCells } from './text-cells.tsx'

export type CounterRowProps = {
  id: string
  /** Its place in the settings, and in the table. */
  index: number
  place: number
  top: number
  languages: readonly string[]
  faults: readonly Faulty[]
  isFresh: boolean
  remove: (counterId: string) => void
  goTo: (place: number, field: string) => void
}

/** A counter, every part of it an input. */
export const CounterRow = memo(function CounterRow(props: CounterRowProps) {
  const { id, index, place, top, languages, faults, isFresh, remove, goTo } = props
  const { counters: said, fields } = useConsoleWords()
  const { hallId } = useHall()
  const counter = useSettings(({ counters }) => counters[index])
  const edit = useEdit()
  const first = languages[0] ?? ''
  useEffect(() => {
    if (isFresh) document.getElementById(fieldId(id, `name-${first}`))?.focus()
  }, [isFresh, id, first])
  if (counter?.id !== id) return null
  const at = pathOf('counters', index)
  const ties = (field: string, label: string, path: string): CellTies => ({
    id: fieldId(id, field),
    'aria-label': said.fieldOf(label, counter.number),
    'aria-invalid': faults.some((fault) => fault.path === path || (fault.path === at && field === 'number')),
    'aria-describedby': faults.length > 0 ? fieldId(id, 'faults') : undefined,
    onKeyDown: (event) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
      event.preventDefault()
      goTo(place + (event.shiftKey ? -1 : 1), field)
    },
  })
  const { primary, others } = countAt(counter)
  return (
    <tr data-counter={id} aria-rowindex={place + 2} style={{ top }} className={faults.length > 0 ? 'wrong' : ''}>
      <td>
        <NumberCell
          ties={ties('number', said.number, `${at}/number`)}
          className="plate-input"
          value={counter.number}
          put={(number) =>
            edit((draft) => {
              const own = draft.counters[index]
              if (own && number !== undefined) own.number = number
            })
          }
        />
      </td>
      <TextCells {...{ counterId: id, index, languages, ties }} field="name" label={said.name} />
      <td>
        <ZoneSelect index={index} ties={ties('zone', said.zone, `${at}/zoneId`)} />
      </td>
      <TextCells {...{ counterId: id, index, languages, ties }} field="place" label={said.place} />
      <td>
        <NumberCell
          ties={ties('auto-call', said.autoCall, `${at}/autoCallSeconds`)}
          className="cell-input"
          value={counter.autoCallSeconds}
          max={SECONDS_MAX}
          placeholder={said.autoCallOff}
          put={(seconds) =>
            edit((draft) => {
              const own = draft.counters[index]
              if (own && seconds === undefined) delete own.autoCallSeconds
              else if (own) own.autoCallSeconds = seconds as number
            })
          }
        />
      </td>
      <td>
        <Link href={`/${hallId}/serving`} className={primary + others === 0 ? 'faulty' : ''}>
          {primary + others === 0 ? said.servesNothing : said.servesCount(primary + others)}
        </Link>
      </td>
      <td>
        <button
          type="button"
          className="counter-remove"
          aria-label={said.remove(counter.number)}
          onClick={() => remove(id)}
        >
          {fields.remove}
        </button>
      </td>
      {faults.length > 0 && (
        <td id={fieldId(id, 'faults')} className="counter-faults">
          {faults.map(({ path, why }) => (
            <p key={path + why} className="faulty">
              {why}
            </p>
          ))}
        </td>
      )}
    </tr>
  )
})

function ZoneSelect({ index, ties }: { index: number; ties: CellTies }) {
  const zones = useSettings((settings) => settings.zones)
  const zoneId = useSettings(({ counters }) => counters[index]?.zoneId)
  const edit = useEdit()
  const named = useNamed()
  return (
    <select
      {...ties}
      className="cell-input"
      value={zones.some(({ id }) => id === zoneId) ? zoneId : ''}
      onChange={(event) => {
        const next = event.target.value
        edit((draft) => {
          const own = draft.counters[index]
          if (own) own.zoneId = next
        })
      }}
    >
      {!zones.some(({ id }) => id === zoneId) && <option value="" />}
      {zones.map(({ id, name }) => (
        <option key={id} value={id}>
          {named(name)}
        </option>
      ))}
    </select>
  )
}
