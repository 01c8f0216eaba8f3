import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { SettingsAnswer } from '@tingxu/shared/wire.ts'
import { App, Button, Radio } from 'antd'
import { useEffect, useState } from 'react'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useMoment } from '../look/use-moment.ts'
import { type Conflict, mergeFor } from '../settings/conflicts.ts'
import type { Choices, Side } from '../settings/merge.ts'
import { useStaffNames } from '../staff/use-staff-names.ts'
import { useDifferencesOf } from './use-differences.ts'
import { useDraft, useDraftStore } from './use-draft.ts'
import { type Newer, useNewer } from './use-in-force.ts'

const NEWS_MAX = 3

/** Somebody else has published. Without changes of one's own the draft follows; with them, both are brought together. */
export function PublishedElsewhere() {
  const newer = useNewer()
  const store = useDraftStore()
  const isChanged = useDraft(({ settings, base }) => settings !== base)
  useEffect(() => {
    if (newer === null || isChanged) return
    const { seq, settings } = newer.answer
    store.follow(settings, seq)
  }, [newer, isChanged, store])
  if (newer === null || !isChanged) return null
  return <BringIn key={newer.row.seq} newer={newer} />
}

function BringIn({ newer: { row, answer } }: { newer: Newer }) {
  const { draft: said } = useConsoleWords()
  const nameOf = useStaffNames()
  const moment = useMoment()
  const [isOpen, open] = useState(false)
  return (
    <section className="elsewhere" role="status">
      <p>{said.publishedBy(nameOf(row.by), moment(row.at))}</p>
      {isOpen ? (
        <Conflicts answer={answer} />
      ) : (
        <>
          <News answer={answer} />
          <Begin answer={answer} conflicts={() => open(true)} />
        </>
      )}
    </section>
  )
}

/** What is new by it, in short. */
function News({ answer }: { answer: SettingsAnswer }) {
  const { draft: said } = useConsoleWords()
  const news = useDifferencesOf(
    useDraft((state) => state.base),
    answer.settings,
  )
  return (
    <ul className="news">
      {news.slice(0, NEWS_MAX).map(({ path, sentence }) => (
        <li key={`${path} ${sentence}`}>{sentence}</li>
      ))}
      {news.length > NEWS_MAX && <li className="quiet">{said.more(news.length - NEWS_MAX)}</li>}
    </ul>
  )
}

/** Where nothing was changed twice one press is enough. */
function Begin({ answer, conflicts }: { answer: SettingsAnswer; conflicts: () => void }) {
  const { draft: said } = useConsoleWords()
  const merge = useMerge(answer)
  const bringIn = () => {
    const merged = merge({})
    if (merged.conflicts.length === 0) merged.take()
    else conflicts()
  }
  return (
    <Button type="primary" onClick={bringIn}>
      {said.bringIn}
    </Button>
  )
}

function Conflicts({ answer }: { answer: SettingsAnswer }) {
  const { draft: said } = useConsoleWords()
  const merge = useMerge(answer)
  const [choices, choose] = useState<Choices>({})
  const { conflicts, take } = merge(choices)
  const isChosen = conflicts.every(({ chosen }) => chosen !== null)
  return (
    <>
      <p>{said.conflicts(conflicts.length)}</p>
      <ul className="conflicts">
        {conflicts.map((conflict) => (
          <li key={conflict.path}>
            <OneConflict
              conflict={conflict}
              choose={(side) => choose((before) => ({ ...before, [conflict.path]: side }))}
            />
          </li>
        ))}
      </ul>
      <Button type="primary" disabled={!isChosen} onClick={take}>
        {said.bringIn}
      </Button>
    </>
  )
}

function OneConflict({ conflict, choose }: { conflict: Conflict; choose: (side: Side) => void }) {
  const { draft: said } = useConsoleWords()
  return (
    <>
      <p>{conflict.sentence}</p>
      <Radio.Group
        aria-label={conflict.sentence}
        value={conflict.chosen}
        onChange={({ target }) => choose(target.value as Side)}
        options={[
          { value: 'mine', label: said.mine },
          { value: 'theirs', label: said.theirs },
        ]}
      />
    </>
  )
}

/** Mine and theirs over what both began with; `take` makes it the draft. */
function useMerge({ seq, settings: theirs }: SettingsAnswer) {
  const { language } = useWords()
  const { draft: said, differences: words } = useConsoleWords()
  const { message } = App.useApp()
  const store = useDraftStore()
  const base = useDraft((state) => state.base)
  const mine = useDraft((state) => state.settings)
  return (choices: Choices) => {
    // A hall's first settings were published while one's own were being made: there is nothing that both began with.
    const sides = { base: base ?? mine, mine, theirs }
    const { settings, conflicts } = mergeFor(sides, choices, { words, language })
    const take = () => {
      store.rebase(theirs, seq, settings)
      message.success(said.broughtIn)
    }
    return { conflicts, take }
  }
}
