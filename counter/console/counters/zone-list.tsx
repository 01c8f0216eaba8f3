import { ZONES_MAX } from '@tingxu/shared/limits.ts'
import { Button } from 'antd'
import { useDraftStore, useSettings } from '../draft/use-draft.ts'
import { pathOf } from '../fields/at-path.ts'
import { blankText } from '../fields/blank-text.ts'
import { newSlug } from '../fields/new-slug.ts'
import { TextField } from '../fields/text-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useNamed } from '../serving/use-matrix.ts'
import { useRemoveZone } from './use-remove-zone.tsx'

/** The parts of the hall that have a board and a voice of their own. */
export function ZoneList() {
  const { counters: said, fields } = useConsoleWords()
  const zones = useSettings((settings) => settings.zones)
  const counters = useSettings((settings) => settings.counters)
  const store = useDraftStore()
  const named = useNamed()
  const remove = useRemoveZone()
  const add = () => {
    store.edit((draft) => {
      const taken = draft.zones.map(({ id }) => id)
      draft.zones.push({ id: newSlug('zone', undefined, taken), name: blankText(draft.languages) })
    })
  }
  return (
    <section className="part zones">
      <p className="quiet">{said.zonesHint}</p>
      {zones.map(({ id, name }, index) => {
        const count = counters.filter(({ zoneId }) => zoneId === id).length
        return (
          <div key={id} className="row-of-list">
            <TextField at={pathOf('zones', index, 'name')} label={said.zoneOf(said.zoneName, index + 1)} />
            <span className="zone-count quiet">{said.zoneCounters(count)}</span>
            <Button
              type="text"
              disabled={zones.length === 1}
              title={zones.length === 1 ? said.lastZone : undefined}
              aria-label={said.removeZone(named(name))}
              onClick={() => remove(id, count)}
            >
              {fields.remove}
            </Button>
          </div>
        )
      })}
      <Button disabled={zones.length >= ZONES_MAX} onClick={add}>
        {said.addZone}
      </Button>
    </section>
  )
}
