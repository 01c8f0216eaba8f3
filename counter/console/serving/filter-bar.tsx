import { Checkbox, Input, Select } from 'antd'
import { useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { Filter } from './lists.ts'
import { useNamed } from './use-matrix.ts'

export type FilterBarProps = {
  filter: Filter
  show: (filter: Filter) => void
  unserved: ReadonlySet<string>
}

/** What of the hall to look at. */
export function FilterBar({ filter, show, unserved }: FilterBarProps) {
  const { serving: said } = useConsoleWords()
  const named = useNamed()
  const departments = useSettings((settings) => settings.departments)
  const zones = useSettings((settings) => settings.zones)
  const choices = (items: typeof departments) => items.map(({ id, name }) => ({ value: id, label: named(name) }))
  return (
    <div className="matrix-bar">
      <Input
        className="matrix-find"
        type="search"
        aria-label={said.find}
        placeholder={said.find}
        value={filter.typed}
        onChange={(event) => show({ ...filter, typed: event.target.value })}
      />
      <Select
        className="matrix-choice"
        aria-label={said.department}
        value={filter.departmentId ?? ''}
        options={[{ value: '', label: said.allDepartments }, ...choices(departments)]}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        onChange={(id) => show({ ...filter, departmentId: id || null })}
      />
      {zones.length > 1 && (
        <Select
          className="matrix-choice"
          aria-label={said.zone}
          value={filter.zoneId ?? ''}
          options={[{ value: '', label: said.allZones }, ...choices(zones)]}
          popupMatchSelectWidth={false}
          onChange={(id) => show({ ...filter, zoneId: id || null })}
        />
      )}
      {(unserved.size > 0 || filter.only !== null) && (
        <Checkbox
          className="matrix-only"
          checked={filter.only !== null}
          onChange={(event) => show({ ...filter, only: event.target.checked ? unserved : null })}
        >
          {said.unservedOnly(unserved.size)}
        </Checkbox>
      )}
    </div>
  )
}
