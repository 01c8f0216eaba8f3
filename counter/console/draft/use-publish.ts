import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import { App } from 'antd'
import { useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'
import { useTellRefusal } from '../api/use-tell-refusal.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useDraftStore } from './use-draft.ts'

/** Publishes the draft as it stands; it is then no draft any more. */
export function usePublish() {
  const { press, pending } = useCommand()
  const store = useDraftStore()
  const ask = useAsk()
  const at = useHallPath()
  const { draft: said } = useConsoleWords()
  const { message } = App.useApp()
  const tell = useTellRefusal()
  /** Whether it holds now; if not, the person has been told why. */
  const publish = async (): Promise<boolean> => {
    const { settings, baseSeq } = store.getState()
    const answer = await press({ type: 'publishSettings', settings, baseSeq })
    if (answer?.kind === 'accepted') {
      store.published(settings, answer.seq)
      message.success(said.published(answer.result.version))
      await ask(at('draft/discard'), { body: {} }).catch(() => {})
      return true
    }
    tell(answer)
    return false
  }
  return { publish, publishing: pending !== null }
}
