import { useConsoleWords } from '../look/use-console-words.ts'
import { useStaffList } from './use-staff-list.ts'

/** What colleagues are called; a head of a department sees her own people only. */
export function useStaffNames(): (staffId: string) => string {
  const { staff: said } = useConsoleWords()
  const { data } = useStaffList()
  return (staffId) => data?.staff.find(({ id }) => id === staffId)?.name ?? said.colleague
}
