import type { Settings } from '@tingxu/shared/settings.ts'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useDraftStore, useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { tidied } from './who-serves.ts'

/** Settings from elsewhere may list services that are not there, which no line of the matrix could show. */
export function Leftovers() {
  const { serving: said } = useConsoleWords()
  const { edit, getState } = useDraftStore()
  const services = useSettings((settings) => settings.services)
  const counters = useSettings((settings) => settings.counters)
  const count = useMemo(() => {
    const tidy = tidyCounters({ services, counters })
    return counters.filter((counter, index) => tidy[index] !== counter).length
  }, [services, counters])
  if (count === 0) return null
  const tidy = () => {
    const counters = tidyCounters(getState().settings)
    edit((draft) => {
      draft.counters = counters
    })
  }
  return (
    <p className="leftovers">
      <span className="faulty">{said.leftover(count)}</span> <Button onClick={tidy}>{said.tidy}</Button>
    </p>
  )
}

function tidyCounters({ services, counters }: Pick<Settings, 'services' | 'counters'>) {
  const known = new Set(services.map(({ id }) => id))
  return counters.map((counter) => tidied(counter, known))
}
