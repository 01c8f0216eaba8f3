import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Words } from '@tingxu/shared/words/words.ts'
import type { MouseEvent } from 'react'
import type { KeyName } from './key-map.ts'
import type { WhyNot } from './presses.ts'
import { useKeyCap, useKeyMap } from './use-key-map.tsx'

export type PressButtonProps = {
  name: string
  /** Said before the name to those who do not see what stands beside the button. */
  spokenFirst?: string
  press: () => void
  /** The key that does the same, whichever the clerk has chosen for it. */
  keyName?: KeyName
  /** A key that cannot be chosen: Esc, or the figure of an answer. */
  fixedKey?: string
  not?: WhyNot | null
  look?: 'main' | 'small'
  chosen?: boolean
  note?: string | null
  /** The reason stands once for a whole row of buttons. */
  reasonElsewhere?: boolean
}

/** A button with its key on it. One that cannot be used stays, can be reached, and says why. */
export function PressButton(props: PressButtonProps) {
  const { name, spokenFirst, press, keyName, fixedKey = '', not = null, look, chosen, note, reasonElsewhere } = props
  const { words } = useWords()
  const { keys } = useKeyMap()
  const cap = useKeyCap()
  const key = keyName === undefined ? fixedKey : cap(keys[keyName])
  const small = not === null ? note : reasonElsewhere ? null : saidOf(not, words)
  return (
    <button
      type="button"
      className={look === undefined ? 'btn' : `btn ${look}`}
      aria-disabled={not === null ? undefined : true}
      aria-pressed={chosen}
      aria-keyshortcuts={key || undefined}
      onClick={(event) => pressedBy(event, press)}
    >
      <span>
        {spokenFirst && <span className="hidden">{spokenFirst} </span>}
        {name}
        {small && <small>{small}</small>}
      </span>
      {key && (
        <span className="key" aria-hidden="true">
          {key}
        </span>
      )}
    </button>
  )
}

export function saidOf(not: WhyNot, words: Words): string {
  return 'inSeconds' in not ? words.desk.inSeconds(not.inSeconds) : words.desk.whyNot[not.why]
}

/** After a click the focus is let go, so that Space means Next again and not the button last clicked. */
export function pressedBy(event: MouseEvent<HTMLButtonElement>, press: () => void) {
  if (event.detail > 0) event.currentTarget.blur()
  press()
}
