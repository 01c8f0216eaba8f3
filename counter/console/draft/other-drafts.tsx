import { useQuery } from '@tanstack/react-query'
import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import type { SettingsAnswer } from '@tingxu/shared/wire.ts'
import type { DraftKept, DraftsAnswer } from '@tingxu/shared/wire-console.ts'
import { App, Button } from 'antd'
import { hallPath, useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useMoment } from '../look/use-moment.ts'
import { mergeSettings } from '../settings/merge.ts'
import { useStaff } from '../staff-here.ts'
import { useDraft, useDraftStore } from './use-draft.ts'

const LOOK_MS = 15_000

/** Colleagues who are at it too: better told before than after. A manager can take up what a department's head made. */
export function OtherDrafts() {
  const { draft: said } = useConsoleWords()
  const { id: me } = useStaff()
  const ask = useAsk()
  const path = useHallPath()('drafts')
  const moment = useMoment()
  const { data } = useQuery({ queryKey: [path], queryFn: () => ask<DraftsAnswer>(path), refetchInterval: LOOK_MS })
  const others = (data?.drafts ?? []).filter(({ by }) => by.id !== me)
  return others.map(({ by, savedAt }) => (
    <p key={by.id} className="other-draft">
      {said.others(by.name, moment(savedAt))} <TakeUp staffId={by.id} name={by.name} />
    </p>
  ))
}

function TakeUp({ staffId, name }: { staffId: string; name: string }) {
  const { draft: said } = useConsoleWords()
  const { hallId } = useHall()
  const { modal, message } = App.useApp()
  const ask = useAsk()
  const store = useDraftStore()
  const isChanged = useDraft(({ settings, base }) => settings !== base)
  const take = async () => {
    try {
      const kept = await ask<DraftKept>(hallPath(hallId, `drafts/${staffId}`))
      store.replace(await overInForce(kept))
      message.success(said.tookUp(name))
    } catch (error) {
      message.error((error as Error).message)
    }
  }
  // Made from older settings, it must not take back what was published since.
  const overInForce = async ({ settings, baseSeq }: DraftKept) => {
    const { base, baseSeq: inForce } = store.getState()
    if (baseSeq === inForce || base === null || baseSeq === 0) return settings
    const made = await ask<SettingsAnswer>(hallPath(hallId, `settings?seq=${baseSeq}`))
    return mergeSettings({ base: made.settings, mine: settings, theirs: base }).settings
  }
  // One's own changes would be gone; they can be brought back by undo, which is said.
  const sure = () =>
    modal.confirm({
      title: said.takeUpAsk(name),
      content: said.takeUpMeans,
      okText: said.takeUp,
      cancelText: said.keep,
      onOk: take,
    })
  return (
    <Button size="small" onClick={isChanged ? sure : take} aria-label={said.takeUpOf(name)}>
      {said.takeUp}
    </Button>
  )
}
