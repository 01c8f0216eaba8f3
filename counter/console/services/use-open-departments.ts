import type { DepartmentId } from '@tingxu/shared/ids.ts'
import { useCallback, useState } from 'react'
import { useSettings } from '../draft/use-draft.ts'
import type { Item } from './arrange.ts'

/** Up to so many services all stand open at first; in a larger hall only the department that is looked at. */
const OPEN_AT_FIRST_MAX = 40

/** Which departments show their services. */
export function useOpenDepartments(chosen: Item | null) {
  const departments = useSettings((settings) => settings.departments)
  const services = useSettings((settings) => settings.services)
  const here = chosen?.kind === 'service' ? services.find(({ id }) => id === chosen.id)?.departmentId : chosen?.id
  const [asked, setAsked] = useState<ReadonlyMap<DepartmentId, boolean>>(new Map())
  const [others, setOthers] = useState(services.length <= OPEN_AT_FIRST_MAX)
  const isOpen = useCallback((id: DepartmentId) => asked.get(id) ?? (others || id === here), [asked, others, here])
  const isAny = departments.some(({ id }) => isOpen(id))
  const turn = () => {
    setOthers(!isAny)
    setAsked(isAny && here !== undefined ? new Map([[here, false]]) : new Map())
  }
  const set = (id: DepartmentId, open: boolean) => setAsked((before) => new Map(before).set(id, open))
  return { isOpen, isAny, turn, set }
}
