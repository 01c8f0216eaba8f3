import { useMutation, useQuery } from '@tanstack/react-query'
import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { DRY_RUN_MS_MAX } from '@tingxu/shared/limits.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { DryRunAnswer, PastDaysAnswer } from '@tingxu/shared/wire-console.ts'
import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import { useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'
import { useDraft, useDraftStore } from '../draft/use-draft.ts'
import { useDateWords } from '../hours/use-date-words.ts'
import { Loading } from '../look/loading.tsx'
import { NotRead } from '../look/not-read.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { DryRunFigures } from './dry-run-figures.tsx'

/** The draft on a day that is over: how everybody waited, and how they would have. */
export function DryRunPart() {
  const { rule: said } = useConsoleWords()
  const { hallId } = useHall()
  const ask = useAsk()
  const at = useHallPath()
  const days = useQuery({
    queryKey: ['past-days', hallId],
    queryFn: () => ask<PastDaysAnswer>(at('past-days')),
  })
  return (
    <section className="part dry-run">
      <h2>{said.dryRun}</h2>
      <p className="quiet">{said.dryRunHint}</p>
      {days.data ? (
        days.data.days.length === 0 ? (
          <p>{said.noDays}</p>
        ) : (
          <TryOn days={days.data.days} />
        )
      ) : days.error ? (
        <NotRead why={days.error.message} again={() => void days.refetch()} />
      ) : (
        <Loading />
      )}
    </section>
  )
}

type Tried = { settings: Settings; answer: DryRunAnswer }

function TryOn({ days }: { days: PastDaysAnswer['days'] }) {
  const { rule: said } = useConsoleWords()
  const words = useDateWords()
  const id = useId()
  const ask = useAsk()
  const at = useHallPath()
  const store = useDraftStore()
  const [date, setDate] = useState(days[0]?.date ?? '')
  const hasFaults = useDraft(({ faults }) => (faults?.length ?? 0) > 0)
  const run = useMutation({
    mutationFn: async (): Promise<Tried> => {
      const { settings } = store.getState()
      const body = { date, settings }
      return { settings, answer: await ask<DryRunAnswer>(at('dry-run'), { body, withinMs: PATIENCE_MS }) }
    },
  })
  return (
    <>
      <div className="try-on">
        <label htmlFor={id}>{said.dryRunDay}</label>
        <Select
          id={id}
          value={date}
          options={days.map((day) => ({ value: day.date, label: said.dryRunDayOf(words.day(day.date), day.tickets) }))}
          onChange={(next) => {
            setDate(next)
            run.reset()
          }}
        />
        <Button type="primary" disabled={hasFaults} loading={run.isPending} onClick={() => run.mutate()}>
          {run.isPending ? said.dryRunning : said.dryRunNow}
        </Button>
      </div>
      {hasFaults && <p className="quiet">{said.dryRunFaults}</p>}
      <div aria-live="polite">
        {run.isPending && <p className="quiet">{said.dryRunPatience}</p>}
        {run.error && <p className="faulty">{run.error.message}</p>}
        {run.data && <Outcome tried={run.data} />}
      </div>
    </>
  )
}

function Outcome({ tried: { settings, answer } }: { tried: Tried }) {
  const { rule: said } = useConsoleWords()
  const isOld = useDraft((state) => state.settings !== settings)
  return (
    <>
      {isOld && <p className="quiet">{said.dryRunOld}</p>}
      <DryRunFigures answer={answer} settings={settings} />
    </>
  )
}

/** The server gives up first, and says so. */
const PATIENCE_MS = DRY_RUN_MS_MAX * 4
