import { App } from 'antd'
import type { RefObject } from 'react'
import { SteadyPress } from '../fields/steady-press.tsx'
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
export function DraftPanel({ heading }: { heading: RefObject<HTMLHeadingElement | null> }) {
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
      <div className="draft-said">
        <h2 ref={heading} tabIndex={-1}>
          {said.title} <Kept />
        </h2>
        <PublishedElsewhere />
        <ChangedElsewhere />
        <FaultList />
        <ChangeList />
        <OtherDrafts />
      </div>
      <div className="draft-presses">
        <SteadyPress ready={canUndo} press={store.undo}>
          {said.undo}
        </SteadyPress>
        <SteadyPress ready={canRedo} press={store.redo}>
          {said.redo}
        </SteadyPress>
        <SteadyPress ready={isChanged} press={ask}>
          {said.discard}
        </SteadyPress>
        {role === 'manager' ? (
          <SteadyPress type="primary" ready={isChanged && isRight} loading={publishing} press={publish}>
            {publishing ? said.publishing : said.publish}
          </SteadyPress>
        ) : (
          <p className="quiet">{said.onlyManagers}</p>
        )}
      </div>
    </aside>
  )
}

/** Whether the server has it; that it is on its way nobody needs to hear. */
function Kept() {
  const { draft: said } = useConsoleWords()
  const kept = useDraft((state) => state.kept)
  const savedAt = useDraft((state) => state.savedAt)
  const moment = useMoment()
  const told = kept !== 'saved' ? said.unsaved : savedAt === null ? '' : said.saved(moment(savedAt))
  return (
    <span className="quiet" role="status">
      {kept === 'saving' ? <span aria-hidden="true">{said.saving}</span> : told}
    </span>
  )
}
