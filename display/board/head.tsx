import type { RoomWords } from '../room-words.ts'
import type { Page } from './use-page.ts'

type HeadProps = { first: string; second: string | undefined; words: RoomWords; page?: Page<unknown> }

/** A heading in the hall's first language, its second beside it; which page of a list that turns them. */
export function Head({ first, second, words, page }: HeadProps) {
  return (
    <h2 className="head">
      {first}
      <span lang={words.secondLanguage ?? undefined}>{second}</span>
      {page !== undefined && (
        <span className="pages" hidden={page.count === 1}>
          {page.number} / {page.count}
        </span>
      )}
    </h2>
  )
}
