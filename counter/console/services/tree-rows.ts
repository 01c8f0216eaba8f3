import type { DepartmentId } from '@tingxu/shared/ids.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type { ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import type { Item } from './arrange.ts'

export type TreeRow = Item & {
  name: Text
  /** Of a department: how many services it has, and whether they are shown. */
  count: number
  isOpen: boolean
}

type Parts = Pick<Settings, 'departments' | 'services'>

/** The tree as rows, one under the other. What is sought is shown wherever it is. */
export function treeRows(parts: Parts, sought: string, isOpen: (id: DepartmentId) => boolean): TreeRow[] {
  const query = plain(sought)
  return parts.departments.flatMap((department) => {
    const services = parts.services.filter(({ departmentId }) => departmentId === department.id)
    const named = says(query, department.name)
    const found = query === '' || named ? services : services.filter((each) => says(query, each.name, each.plainName))
    if (query !== '' && !named && found.length === 0) return []
    const open = query === '' ? isOpen(department.id) : true
    const head: TreeRow = {
      kind: 'department',
      id: department.id,
      name: department.name,
      count: services.length,
      isOpen: open,
    }
    return open ? [head, ...found.map(rowOf)] : [head]
  })
}

const rowOf = ({ id, name }: ServiceSettings): TreeRow => ({ kind: 'service', id, name, count: 0, isOpen: false })

function says(query: string, ...texts: (Text | undefined)[]): boolean {
  return texts.some((text) => Object.values(text ?? {}).some((said) => plain(said).includes(query)))
}

const plain = (text: string) => text.trim().toLocaleLowerCase()
