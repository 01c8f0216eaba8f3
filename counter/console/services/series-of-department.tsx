import type { DepartmentId, SeriesId } from '@tingxu/shared/ids.ts'
import { useEdit, useSettings } from '../draft/use-draft.ts'
import { Field } from '../fields/field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { addSeries } from '../series/change-series.ts'
import { FRESH, SeriesSelect } from '../series/series-select.tsx'

type SeriesOfDepartmentProps = { id: DepartmentId; next: SeriesId | null; setNext: (id: SeriesId) => void }

/** One series for a whole department, at a stroke. `next`: what its next service will have, where it has none yet. */
export function SeriesOfDepartment({ id, next, setNext }: SeriesOfDepartmentProps) {
  const { services: said } = useConsoleWords()
  const edit = useEdit()
  const theirs = useSettings(({ services }) => {
    const ids = new Set(services.filter(({ departmentId }) => departmentId === id).map(({ seriesId }) => seriesId))
    return [...ids].join(' ')
  })
  const used = theirs === '' ? [] : theirs.split(' ')
  const choose = (chosen: SeriesId | typeof FRESH) =>
    edit((draft) => {
      const seriesId = chosen === FRESH ? addSeries(draft, id) : chosen
      if (seriesId === null) return
      setNext(seriesId)
      for (const service of draft.services) if (service.departmentId === id) service.seriesId = seriesId
    })
  return (
    // It has no place of its own in the document: it is what the services say.
    <Field at={`/departments/${id}/series`} label={said.seriesOfDepartment} hint={said.seriesOfDepartmentHint}>
      {(ties) => (
        <SeriesSelect
          ties={ties}
          value={used.length > 1 ? null : (used[0] ?? next)}
          choose={choose}
          placeholder={said.seriesDiffer}
        />
      )}
    </Field>
  )
}
