import { useConsoleWords } from '../look/use-console-words.ts'
import { useDraft } from './use-draft.ts'

/** What is other than in force. */
export function ChangeList() {
  const { draft: said } = useConsoleWords()
  const isChanged = useDraft(({ settings, base }) => settings !== base)
  if (!isChanged) return <p className="quiet">{said.none}</p>
  return null
}
