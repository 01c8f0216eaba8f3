import { ConnectionBar } from '@tingxu/shared/browser/ui/connection-bar.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { Suspense, useEffect, useRef, useState } from 'react'
import { DraftPanel } from '../draft/draft-panel.tsx'
import { useDraft, useSettings } from '../draft/use-draft.ts'
import { useZone } from '../draft/use-zone.ts'
import { Loading } from '../look/loading.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useHeadingInFocus } from '../look/use-heading-in-focus.ts'
import { useStaff } from '../staff-here.ts'
import { Bar, PageLinks } from './bar.tsx'
import { BesideHere } from './beside.tsx'
import { ABOUT_SETTINGS, type ConsolePage, OTHERS, SET_UP, WIZARD } from './pages.ts'
import { Skips } from './skips.tsx'

/** The bar above, the page, and beside pages of the settings the draft. */
export function Frame({ page }: { page: string }) {
  const { shell } = useConsoleWords()
  const { text } = useWords()
  const { role } = useStaff()
  const hallName = text(useSettings(({ name }) => name))
  const zone = useZone()
  const setUp = [...SET_UP, ...ABOUT_SETTINGS].filter(({ roles }) => roles.includes(role))
  const others = OTHERS.filter(({ roles }) => roles.includes(role))
  const isNew = useDraft(({ base }) => base === null)
  const first = isNew ? WIZARD : setUp[0]
  const here = [WIZARD, ...setUp, ...others].find(({ id }) => id === page) ?? (page === '' ? first : undefined)
  const isSetUp = here !== undefined && setUp.includes(here)
  const title = here?.name(shell) ?? shell.noSuchPage
  // What is typed is on its way to the server, or being looked through there.
  const isBusy = useDraft(({ kept, isChecked }) => kept !== 'saved' || !isChecked)
  const [beside, setBeside] = useState<HTMLElement | null>(null)
  const heading = useHeadingInFocus(here?.id ?? '')
  const draft = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${hallName === '' ? shell.title : hallName}`
  }, [title, hallName, shell.title])
  return (
    <div className="console" aria-busy={isBusy}>
      <Skips page={heading} draft={isSetUp ? draft : null} />
      <Bar others={others} isSetUp={isSetUp} here={here} />
      <ConnectionBar zone={zone} />
      {isSetUp && <PageLinks pages={setUp} here={here} label={shell.pages} className="sub-nav" />}
      <div className={isSetUp ? 'work with-draft' : 'work'}>
        <main>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <BesideHere value={beside}>{here ? <ThePage of={here} /> : null}</BesideHere>
        </main>
        {isSetUp && (
          <div className="beside">
            <div ref={setBeside} className="of-page" />
            <DraftPanel heading={draft} />
          </div>
        )}
      </div>
    </div>
  )
}

function ThePage({ of: { Page } }: { of: ConsolePage }) {
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  )
}
