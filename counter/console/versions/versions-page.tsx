import { useQuery } from '@tanstack/react-query'
import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import type { SettingsAnswer } from '@tingxu/shared/wire.ts'
import type { SettingsVersion, VersionsAnswer } from '@tingxu/shared/wire-console.ts'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'
import { useDifferencesOf } from '../draft/use-differences.ts'
import { useDraft, useDraftStore } from '../draft/use-draft.ts'
import { useZone } from '../draft/use-zone.ts'
import { dateIn } from '../look/date-in.ts'
import { Loading } from '../look/loading.tsx'
import { NotRead } from '../look/not-read.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { Grouped } from './grouped.tsx'
import './versions.css'

/** What was in force and since when, and the way back to it: as a draft, which is looked at before it is published. */
export function VersionsPage() {
  const { versions: said } = useConsoleWords()
  const ask = useAsk()
  const at = useHallPath()
  const path = at('settings/versions')
  const baseSeq = useDraft((state) => state.baseSeq)
  const { data, error, refetch } = useQuery({
    queryKey: [path, baseSeq],
    queryFn: () => ask<VersionsAnswer>(path),
  })
  const [looked, setLooked] = useState<number | null>(null)
  if (data === undefined) return error ? <NotRead why={error.message} again={() => void refetch()} /> : <Loading />
  if (data.versions.length === 0) return <p className="quiet">{said.none}</p>
  return (
    <ol className="versions">
      {data.versions.map((version, index) => (
        <li key={version.seq}>
          <Version version={version} isInForce={index === 0} isOpen={looked === version.seq} open={setLooked} />
          {looked === version.seq && <Looked seq={version.seq} />}
        </li>
      ))}
    </ol>
  )
}

type VersionProps = {
  version: SettingsVersion
  isInForce: boolean
  isOpen: boolean
  open: (seq: number | null) => void
}

function Version({ version: { seq, version, at, by }, isInForce, isOpen, open }: VersionProps) {
  const { versions: said } = useConsoleWords()
  const zone = useZone()
  return (
    <div className="version">
      <b>{said.version(version)}</b>
      <span>
        {dateIn(zone, at)} {timeIn(zone, at)}
      </span>
      <span className="quiet">{by.name ?? said.gone}</span>
      {isInForce ? (
        <span className="in-force">{said.inForce}</span>
      ) : (
        <Button aria-expanded={isOpen} onClick={() => open(isOpen ? null : seq)}>
          {isOpen ? said.close : said.look}
        </Button>
      )}
    </div>
  )
}

/** What going back to it would change. */
function Looked({ seq }: { seq: number }) {
  const { versions: said } = useConsoleWords()
  const ask = useAsk()
  const path = useHallPath()(`settings?seq=${seq}`)
  const { message } = App.useApp()
  const store = useDraftStore()
  const base = useDraft((state) => state.base)
  const { data, error, refetch } = useQuery({
    queryKey: [path],
    queryFn: () => ask<SettingsAnswer>(path),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const differences = useDifferencesOf(base, data?.settings ?? null)
  if (data === undefined) return error ? <NotRead why={error.message} again={() => void refetch()} /> : <Loading />
  const back = () => {
    store.replace(data.settings)
    message.success(said.isDraft)
  }
  return (
    <div className="looked">
      <p>{differences.length === 0 ? said.same : said.wouldChange(differences.length)}</p>
      <Grouped differences={differences}>{({ sentence }) => sentence}</Grouped>
      {differences.length > 0 && (
        <Button type="primary" onClick={back}>
          {said.back}
        </Button>
      )}
    </div>
  )
}
