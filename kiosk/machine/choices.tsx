import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { type ReactNode, useState } from 'react'
import { Back } from './back.tsx'
import { firstTouch } from './first-touch.ts'
import { List } from './list.tsx'
import { atOnce, type Choice, pageOf, pagesOf } from './pages.ts'
import { useModes } from './use-modes.tsx'

type ChoicesProps<Item> = {
  choice: Choice
  items: readonly Item[]
  card: (item: Item) => ReactNode
  /** Stands with the other presses where everything is to be within reach or nothing to be looked for. */
  back?: (() => void) | undefined
  /** What may be pressed besides. */
  children?: ReactNode
}

/** Something to choose from: all in one list, or a few at a time. */
export function Choices<Item extends { id: string }>({ choice, items, card, back, children }: ChoicesProps<Item>) {
  const { modes } = useModes()
  const size = atOnce(choice, modes)
  const pages = pagesOf(items.length, size)
  const [turned, setTurned] = useState(0)
  const page = turned % pages
  return (
    <>
      <List className={choice} whole={size === null}>
        {pageOf(items, size, page).map((item) => (
          <li key={item.id}>{card(item)}</li>
        ))}
      </List>
      <div className="row">
        {size !== null && back !== undefined && <Back press={back} />}
        {pages > 1 && <More choice={choice} page={page} pages={pages} turn={() => setTurned(page + 1)} />}
        {children}
      </div>
    </>
  )
}

function More({ choice, page, pages, turn }: { choice: Choice; page: number; pages: number; turn: () => void }) {
  const { kiosk } = useWords().words
  return (
    <button type="button" className="press more" onClick={firstTouch(turn)}>
      <span>{page + 1 < pages ? kiosk.more[choice] : kiosk.fromFirst}</span>
      <small aria-live="polite">{kiosk.page(page + 1, pages)}</small>
    </button>
  )
}
