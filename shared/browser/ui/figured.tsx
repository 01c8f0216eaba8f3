import type { Figured } from '../wait-words.ts'

/** Words with their figure set out; hours and minutes are set smaller than a few minutes. */
export function Figure({ words }: { words: Figured }) {
  return (
    <span className={words.figure.length > SHORT_MAX ? 'figure long' : 'figure'}>
      {words.before !== '' && <>{words.before} </>}
      {words.figure !== '' && <b>{words.figure}</b>}
      {words.after !== '' && <> {words.after}</>}
    </span>
  )
}

/** `不到 100` and `100–120` are short. */
const SHORT_MAX = 9
