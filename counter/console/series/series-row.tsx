import { NUMBER_MAX, WIDTH_MAX } from '@tingxu/shared/limits.ts'
import { rangeOf } from '@tingxu/shared/number-range.ts'
import type { SeriesSettings, ServiceSettings } from '@tingxu/shared/settings.ts'
import { memo, useId } from 'react'
import { useAt, useFaults } from '../draft/use-draft.ts'
import { type Path, pathOf } from '../fields/at-path.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { labelsOf } from './labels-of.ts'
import { RemoveSeries } from './remove-series.tsx'
import { SeriesUsers } from './series-users.tsx'

type SeriesRowProps = { index: number; series: SeriesSettings; users: readonly ServiceSettings[] }

/** What is wrong with a series stands in a line under it, with room for sentences. */
export const SeriesRow = memo(Row, (before, after) => {
  const isSameUsers =
    before.users.length === after.users.length && before.users.every((one, at) => one === after.users[at])
  return before.index === after.index && before.series === after.series && isSameUsers
})

function Row({ index, series, users }: SeriesRowProps) {
  const { series: said } = useConsoleWords()
  const at = pathOf('series', index)
  const faultsId = useId()
  const faults = useFaults(at, true)
  const { first, last, width } = rangeOf(series)
  const labels = labelsOf(series)
  const cell = { of: said.from(labels.first, labels.last), faultsId }
  return (
    <tbody className={faults.length > 0 ? 'wrong' : undefined}>
      <tr>
        <td>
          <Prefix {...cell} at={`${at}/prefix`} what={said.prefix} />
        </td>
        <td>
          <Count {...cell} at={`${at}/first`} what={said.first} otherwise={first} max={NUMBER_MAX} />
        </td>
        <td>
          <Count {...cell} at={`${at}/last`} what={said.last} otherwise={last} max={NUMBER_MAX} />
        </td>
        <td>
          <Count {...cell} at={`${at}/width`} what={said.width} otherwise={width} max={WIDTH_MAX} />
        </td>
        <td>
          <b>{labels.first}</b> – <b>{labels.last}</b>
          <br />
          <span className="quiet">{labels.count > 0 ? said.count(labels.count) : said.backwards}</span>
        </td>
        <td>
          <SeriesUsers users={users} />
        </td>
        <td>
          <RemoveSeries series={series} users={users.length} />
        </td>
      </tr>
      {faults.length > 0 && (
        <tr>
          <td colSpan={7} id={faultsId} className="faulty">
            {[...new Set(faults.map(({ why }) => why))].join(' ')}
          </td>
        </tr>
      )}
    </tbody>
  )
}

type CellProps = { at: Path; what: string; of: string; faultsId: string }

function useCell({ at, what, of, faultsId }: CellProps) {
  const { series: said } = useConsoleWords()
  const isWrong = useFaults(at).length > 0
  return {
    'aria-label': said.of(what, of),
    'aria-invalid': isWrong,
    'aria-describedby': isWrong ? faultsId : undefined,
    className: 'cell',
  }
}

function Prefix(props: CellProps) {
  const [value = '', put] = useAt<string>(props.at)
  const cell = useCell(props)
  return (
    <input
      {...cell}
      value={value}
      maxLength={PREFIX_LENGTH}
      autoComplete="off"
      onChange={(event) => put(event.target.value.trim().toUpperCase())}
    />
  )
}

function Count({ otherwise, max, ...props }: CellProps & { otherwise: number; max: number }) {
  const [value = otherwise, put] = useAt<number>(props.at)
  const cell = useCell(props)
  return (
    <input
      {...cell}
      value={value}
      inputMode="numeric"
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, '')
        put(Math.min(Number(digits), max))
      }}
    />
  )
}

const PREFIX_LENGTH = 2
