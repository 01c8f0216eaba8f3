import type { SeriesId } from '@tingxu/shared/ids.ts'
import { Select } from 'antd'
import { useMemo } from 'react'
import { useSettings } from '../draft/use-draft.ts'
import type { InputTies } from '../fields/field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { labelsOf } from './labels-of.ts'
import { nextPrefix } from './next-prefix.ts'

/** A series that is made when it is chosen. */
export const FRESH = 'fresh series'

export type SeriesSelectProps = {
  ties: InputTies
  value: SeriesId | typeof FRESH | null
  choose: (id: SeriesId | typeof FRESH) => void
  /** Said where nothing is chosen. */
  placeholder?: string
}

/** One of the series by its labels, or a fresh one with the next free prefix. */
export function SeriesSelect({ ties, value, choose, placeholder }: SeriesSelectProps) {
  const choices = useSeriesChoices()
  return (
    <Select
      {...ties}
      value={value}
      options={choices}
      showSearch={{ optionFilterProp: 'label' }}
      {...(placeholder !== undefined && { placeholder })}
      onChange={choose}
    />
  )
}

function useSeriesChoices() {
  const series = useSettings((settings) => settings.series)
  const { services: said } = useConsoleWords()
  return useMemo(() => {
    const prefix = nextPrefix(series.map((one) => one.prefix))
    const fresh = prefix === null ? [] : [{ value: FRESH, label: said.newSeries(labelsOf({ id: '', prefix }).first) }]
    const known = series.map((one) => {
      const { first, last } = labelsOf(one)
      return { value: one.id, label: said.seriesChoice(first, last) }
    })
    return [...known, ...fresh]
  }, [series, said])
}
