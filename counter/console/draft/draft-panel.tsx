import { App, Button } from 'antd'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useMoment } from '../look/use-moment.ts'
import { useStaff } from '../staff-here.ts'
import { ChangeList } from './change-list.tsx'
import { ChangedElsewhere } from './changed-elsewhere.tsx'
import { FaultList } from './fault-list.tsx'
import { OtherDrafts } from './other-drafts.tsx'
import { PublishedElsewhere } from './published-elsewhere.tsx'
import { useDiscard } from './use-discard.ts'
import { useDraft, useDraftStore } from './use-draft.ts'
import { usePublish } from './use-publish.ts'

/** What would change for the hall, what still stands in its way, and the press that makes it so. */
export function DraftPanel() {
  const { draft: said } = useConsoleWords()
  const { role } = useStaff()
  const { modal } = App.useApp()
  const store = useDraftStore()
  const { publish, publishing } = usePublish()
  const discard = useDiscard()
  const isChanged = useDraft(({ settings, base }) => settings !== base)
  const isRight = useDraft(({ faults, isChecked }) => isChecked && faults?.length === 0)
  const canUndo = useDraft(({ past }) => past.length > 0)
  const canRedo = useDraft(({ future }) => future.length > 0)
  const ask = () =>
    modal.confirm({
      title: said.discardAsk,
      okText: said.discardYes,
      cancelText: said.keep,
      okButtonProps: { danger: true },
      onOk: discard,
    })
  return (
    <aside className="draft" aria-label={said.title}>
      <h2>
        {said.title} <Kept />
      </h2>
      <PublishedElsewhere />
      <ChangedElsewhere />
      <FaultList />
      <ChangeList />
      <OtherDrafts />
      <div className="draft-presses">
        <Button disabled={!canUndo} onClick={store.undo}>
          {said.undo}
        </Button>
        <Button disabled={!canRedo} onClick={store.redo}>
          {said.redo}
        </Button>
        <Button disabled={!isChanged} onClick={ask}>
          {said.discard}
        </Button>
        {role === 'manager' ? (
          <Button type="primary" disabled={!isChanged || !isRight} loading={publishing} onClick={publish}>
            {publishing ? said.publishing : said.publish}
          </Button>
        ) : (
          <p className="quiet">{said.onlyManagers}</p>
        )}
      </div>
    </aside>
  )
}

/** Whether the server has it. */
function Kept() {
  const { draft: said } = useConsoleWords()
  const kept = useDraft((state) => state.kept)
  const savedAt = useDraft((state) => state.savedAt)
  const moment = useMoment()
  switch (kept) {
    case 'saving':
      return <span className="quiet">{said.saving}</span>
    case 'unsaved':
    case 'elsewhere':
      return <span className="quiet">{said.unsaved}</span>
    case 'saved':
      return savedAt === null ? null : <span className="quiet">{said.saved(moment(savedAt))}</span>
  }
}
