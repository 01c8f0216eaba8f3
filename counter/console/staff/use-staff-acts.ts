import { useQueryClient } from '@tanstack/react-query'
import type { Invited, NewStaff, StaffChange, StaffTaken } from '@tingxu/shared/wire-console.ts'
import { App } from 'antd'
import { useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'

/** What can be done about those who work here. Null or false: it was refused, and why is said. */
export function useStaffActs() {
  const ask = useAsk()
  const at = useHallPath()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const send = async <Answer>(rest: string, body: object): Promise<Answer | null> => {
    try {
      return await ask<Answer>(at(rest), { body })
    } catch (error) {
      message.error((error as Error).message)
      return null
    } finally {
      await queries.invalidateQueries({ queryKey: [at('staff')] })
    }
  }
  return {
    invite: (staff: NewStaff) => send<StaffTaken>('staff', staff),
    change: async (id: string, change: StaffChange) => (await send(`staff/${id}`, change)) !== null,
    inviteAgain: (id: string) => send<Invited>(`staff/${id}/invite`, {}),
    signOut: async (id: string) => (await send(`staff/${id}/sign-out`, {})) !== null,
    remove: async (id: string) => (await send(`staff/${id}/remove`, {})) !== null,
  }
}
