import type { ServiceId } from '@tingxu/shared/ids.ts'
import { Select } from 'antd'
import { useAt, useEdit, useSettings } from '../draft/use-draft.ts'
import type { Path } from '../fields/at-path.ts'
import { Field } from '../fields/field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { addSeries } from '../series/change-series.ts'
import { FRESH, SeriesSelect } from '../series/series-select.tsx'
import { moveToDepartment } from './arrange.ts'
import { useNameShown } from './name-shown.ts'

/** Where a service belongs, and which numbers it gives. */
export function DepartmentAndSeries({ id, at }: { id: ServiceId; at: Path }) {
  const { services: said } = useConsoleWords()
  const shown = useNameShown()
  const departments = useSettings((settings) => settings.departments)
  const [departmentId] = useAt<string>(`${at}/departmentId`)
  const [seriesId] = useAt<string>(`${at}/seriesId`)
  const edit = useEdit()
  const giveFrom = (chosen: string) =>
    edit((draft) => {
      const service = draft.services.find((each) => each.id === id)
      const series = chosen === FRESH ? addSeries(draft, id) : chosen
      if (service && series !== null) service.seriesId = series
    })
  return (
    <div className="pair">
      <Field at={`${at}/departmentId`} label={said.department}>
        {(ties) => (
          <Select
            {...ties}
            value={departmentId ?? null}
            options={departments.map((department) => ({ value: department.id, label: shown(department.name) }))}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(to: string) => edit((draft) => moveToDepartment(draft, id, to))}
          />
        )}
      </Field>
      <Field at={`${at}/seriesId`} label={said.series}>
        {(ties) => <SeriesSelect ties={ties} value={seriesId ?? null} choose={giveFrom} />}
      </Field>
    </div>
  )
}
