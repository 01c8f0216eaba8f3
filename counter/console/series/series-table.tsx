import type { SeriesId } from '@tingxu/shared/ids.ts'
import type { SeriesSettings, ServiceSettings } from '@tingxu/shared/settings.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { SeriesRow } from './series-row.tsx'

export type Users = ReadonlyMap<SeriesId, readonly ServiceSettings[]>

/** One line a series: where it begins and ends, what that looks like, who gives its numbers. */
export function SeriesTable({ series, users }: { series: readonly SeriesSettings[]; users: Users }) {
  const { series: said } = useConsoleWords()
  return (
    <table className="series">
      <thead>
        <tr>
          <th scope="col">{said.prefix}</th>
          <th scope="col">{said.first}</th>
          <th scope="col">{said.last}</th>
          <th scope="col">{said.width}</th>
          <th scope="col">{said.labels}</th>
          <th scope="col">{said.usedBy}</th>
          <td />
        </tr>
      </thead>
      {series.map((one, index) => (
        <SeriesRow key={one.id} index={index} series={one} users={users.get(one.id) ?? NOBODY} />
      ))}
    </table>
  )
}

const NOBODY: readonly ServiceSettings[] = []
