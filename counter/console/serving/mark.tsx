import { useConsoleWords } from '../look/use-console-words.ts'
import { HOWS, type How } from './entry.ts'

/** A letter in a shape of its own. What is other than in force has a corner, whatever it is now. */
export function Mark({ how, isNew }: { how: How; isNew: boolean }) {
  const { serving: said } = useConsoleWords()
  if (how === 'none') return isNew ? <i className="mark none new" /> : null
  return <i className={`mark ${how}${isNew ? ' new' : ''}`}>{said.letter[how]}</i>
}

/** What the marks mean. */
export function MarkKey() {
  const { serving: said } = useConsoleWords()
  return (
    <ul className="matrix-key" aria-hidden="true">
      {MARKED.map((how) => (
        <li key={how}>
          <Mark how={how} isNew={false} />
          <b>{said.how[how]}</b> {said.meaning[how]}
        </li>
      ))}
    </ul>
  )
}

const MARKED = HOWS.filter((how) => how !== 'none')
