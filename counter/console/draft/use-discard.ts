import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'
import { useConsoleWords } from '../look/use-console-words.ts'

/** Lets the draft go, on the server too; what is in force is read anew. */
export function useDiscard(): () => Promise<void> {
  const ask = useAsk()
  const at = useHallPath()
  const queries = useQueryClient()
  const { draft: said } = useConsoleWords()
  const { message } = App.useApp()
  return async () => {
    try {
      await ask(at('draft/discard'), { body: {} })
      await queries.resetQueries({ queryKey: ['draft-opened'] })
      message.success(said.discarded)
    } catch (error) {
      message.error((error as Error).message)
    }
  }
}
