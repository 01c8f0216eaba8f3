import type { RefObject } from 'react'
import { useConsoleWords } from '../look/use-console-words.ts'

type Heading = RefObject<HTMLHeadingElement | null>

/** Past the bar and the list of pages, for whoever goes by keys; not links, for the address says where one is. */
export function Skips({ page, draft }: { page: Heading; draft: Heading | null }) {
  const { shell } = useConsoleWords()
  return (
    <div className="skips">
      <button type="button" onClick={() => page.current?.focus()}>
        {shell.toPage}
      </button>
      {draft && (
        <button type="button" onClick={() => draft.current?.focus()}>
          {shell.toDraft}
        </button>
      )}
    </div>
  )
}
