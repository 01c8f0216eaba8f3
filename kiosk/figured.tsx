import type { Figured } from './wait-words.ts'

/** Words with their figure set out. */
export function Figure({ words }: { words: Figured }) {
  return (
    <span className="figure">
      {words.before !== '' && <>{words.before} </>}
      {words.figure !== '' && <b>{words.figure}</b>}
      {words.after !== '' && <> {words.after}</>}
    </span>
  )
}
