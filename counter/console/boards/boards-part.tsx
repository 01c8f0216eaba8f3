import type { ZoneId } from '@tingxu/shared/ids.ts'
import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useFaults, useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useStaff } from '../staff-here.ts'
import { BoardLookRow } from './board-look-row.tsx'
import { BoardPreview } from './board-preview.tsx'
import { placesOf } from './looks.ts'
import { useBoardName } from './use-board-name.ts'

/** The boards of each zone and of the whole hall: what they show, how loud they are, and which of them speaks. */
export function BoardsPart() {
  const { boards: said } = useConsoleWords()
  const places = useSettings(useShallow(placesOf))
  const faults = useFaults('/boards')
  const [seen, setSeen] = useState<ZoneId | null>(null)
  const boardName = useBoardName()
  const { role } = useStaff()
  const shown = places.includes(seen) ? seen : null
  return (
    <section className="part wide-part">
      <h2>{said.boards}</h2>
      <p className="quiet">{said.boardsHint}</p>
      <div className="with-preview">
        <div className="wide">
          <table className="plain-table looks">
            <thead>
              <tr>
                <th scope="col">{said.place}</th>
                <th scope="col">{said.columns.waiting}</th>
                <th scope="col">{said.columns.missed}</th>
                <th scope="col">{said.columns.notices}</th>
                <th scope="col">{said.volume}</th>
                <th scope="col">{said.speaker}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {places.map((zoneId) => (
                <BoardLookRow
                  key={zoneId}
                  zoneId={zoneId}
                  name={boardName(zoneId)}
                  isSeen={zoneId === shown}
                  see={setSeen}
                  canNameDevices={role !== 'head'}
                />
              ))}
            </tbody>
          </table>
        </div>
        <BoardPreview zoneId={shown} name={boardName(shown)} />
      </div>
      {faults.length > 0 && <p className="faulty">{faults.map(({ why }) => why).join(' ')}</p>}
    </section>
  )
}
