import type { DraftKept } from '@tingxu/shared/wire-console.ts'
import { App, Button } from 'antd'
import { useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useStaff } from '../staff-here.ts'
import { useDraft, useDraftStore } from './use-draft.ts'

/** One's own draft was changed on another page or machine: one of the two is gone on with. */
export function ChangedElsewhere() {
  const { draft: said } = useConsoleWords()
  const { id } = useStaff()
  const ask = useAsk()
  const path = useHallPath()(`drafts/${id}`)
  const store = useDraftStore()
  const { message } = App.useApp()
  const isElsewhere = useDraft(({ kept }) => kept === 'elsewhere')
  if (!isElsewhere) return null
  const take = async (which: 'here' | 'there') => {
    try {
      const { settings, savedAt } = await ask<DraftKept>(path)
      if (which === 'here') store.overwrite(savedAt)
      else store.reread(settings, savedAt)
    } catch (error) {
      message.error((error as Error).message)
    }
  }
  return (
    <section className="elsewhere" role="alert">
      <p>{said.elsewhere}</p>
      <Button onClick={() => take('there')}>{said.takeElsewhere}</Button>{' '}
      <Button onClick={() => take('here')}>{said.keepHere}</Button>
    </section>
  )
}
