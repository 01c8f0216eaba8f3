import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { LABEL_TYPED_MAX } from '@tingxu/shared/limits.ts'
import type { KeyboardEvent, RefObject } from 'react'
import { useKeyCap, useKeyMap } from './use-key-map.tsx'

export type Find = { typed: string; type: (typed: string) => void; field: RefObject<HTMLInputElement | null> }

/** Part of a label narrows the lists and Enter takes the first; Esc shows everybody and gives the keys back to the desk. */
export function FindField({ find: { typed, type, field }, choose }: { find: Find; choose: () => void }) {
  const { words } = useWords()
  const { keys } = useKeyMap()
  const key = useKeyCap()(keys.find)
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') type('')
    if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur()
    if (event.key !== 'Enter' || typed === '') return
    // Or this very Enter would press what the dialog shows first.
    event.preventDefault()
    type('')
    choose()
  }
  return (
    <label className="find">
      <span>{words.desk.find.find}</span>
      {key && (
        <span className="key" aria-hidden="true">
          {key}
        </span>
      )}
      <input
        ref={field}
        type="text"
        inputMode="search"
        value={typed}
        maxLength={LABEL_TYPED_MAX}
        autoComplete="off"
        spellCheck={false}
        aria-keyshortcuts={key || undefined}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
      />
    </label>
  )
}
