import { useState } from 'react'
import { useDraft, useSettings } from '../draft/use-draft.ts'
import { isWithin } from '../fields/at-path.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { CounterList } from './counter-list.tsx'
import './counters.css'
import { isOfCounters } from './use-counter-faults.ts'
import { ZoneList } from './zone-list.tsx'

/** The windows of the hall, and its zones. */
export function CountersPage() {
  const { counters: said } = useConsoleWords()
  const counters = useSettings((settings) => settings.counters.length)
  const zones = useSettings((settings) => settings.zones.length)
  const ofCounters = useDraft(({ faults }) => faults?.filter(isOfCounters).length ?? 0)
  const ofZones = useDraft(({ faults }) => faults?.filter(({ path }) => isWithin(path, '/zones')).length ?? 0)
  const [shown, show] = useState<'counters' | 'zones'>(ofCounters === 0 && ofZones > 0 ? 'zones' : 'counters')
  const part = (id: typeof shown, name: string, faults: number) => (
    <button type="button" aria-pressed={shown === id} onClick={() => show(id)}>
      {name}
      {faults > 0 && <span className="faulty">{said.faults(faults)}</span>}
    </button>
  )
  return (
    <div className="counters-page">
      <div className="parts">
        {part('counters', said.counters(counters), ofCounters)}
        {part('zones', said.zones(zones), ofZones)}
      </div>
      {shown === 'counters' ? <CounterList /> : <ZoneList />}
    </div>
  )
}
