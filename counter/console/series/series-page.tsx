import { SERIES_MAX } from '@tingxu/shared/limits.ts'
import { App, Button } from 'antd'
import { useMemo } from 'react'
import { useEdit, useFaults, useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import './series.css'
import { addSeries } from './change-series.ts'
import { nextPrefix } from './next-prefix.ts'
import { SeriesTable } from './series-table.tsx'

/** Which numbers the hall gives. */
export function SeriesPage() {
  const { series: said } = useConsoleWords()
  const { message } = App.useApp()
  const series = useSettings((settings) => settings.series)
  const services = useSettings((settings) => settings.services)
  const faults = useFaults('/series')
  const edit = useEdit()
  const users = useMemo(() => {
    const by = new Map<string, typeof services>()
    for (const service of services) by.set(service.seriesId, [...(by.get(service.seriesId) ?? []), service])
    return by
  }, [services])
  const add = () => {
    if (nextPrefix(series.map(({ prefix }) => prefix)) === null) void message.warning(said.noneLeft)
    else edit((draft) => void addSeries(draft, ''))
  }
  return (
    <>
      <p className="quiet">{said.hint}</p>
      {series.length === 0 ? <p className="quiet">{said.empty}</p> : <SeriesTable series={series} users={users} />}
      {faults.length > 0 && <p className="faulty">{faults.map(({ why }) => why).join(' ')}</p>}
      <Button disabled={series.length >= SERIES_MAX} onClick={add}>
        {said.add}
      </Button>
    </>
  )
}
