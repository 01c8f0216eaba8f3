import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'

/** What can be done to a device that is there, or to a code that waits for one. */
export function useDeviceActs() {
  const ask = useAsk()
  const at = useHallPath()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const send = async (rest: string, body: object) => {
    try {
      await ask(at(rest), { body })
    } catch (error) {
      message.error((error as Error).message)
    }
    await queries.invalidateQueries({ queryKey: [at('devices')] })
  }
  return {
    rename: (id: string, name: string) => send(`devices/${id}`, { name }),
    revoke: (id: string) => send(`devices/${id}/revoke`, {}),
  }
}
