import type { RoomWords } from '../room-words.ts'

/** A heading in the hall's first language, its second beside it. */
export function Head({ first, second, words }: { first: string; second: string | undefined; words: RoomWords }) {
  return (
    <h2 className="head">
      {first}
      {second !== undefined && <span lang={words.secondLanguage ?? undefined}>{second}</span>}
    </h2>
  )
}
