import type { Answer } from '@tingxu/shared/browser/answer.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { App } from 'antd'

/** Says why the hall did not do it; nothing where it did, for the page shows that. */
export function useTellRefusal() {
  const { words } = useWords()
  const { message } = App.useApp()
  return (answer: Answer | null) => {
    if (answer?.kind === 'refused') message.error(answer.message ?? words.common.notAccepted)
    if (answer?.kind === 'unknown') message.error(words.common.noAnswer)
  }
}
