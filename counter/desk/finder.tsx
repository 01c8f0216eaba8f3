import { TARGET_TYPED_MAX } from '@tingxu/shared/limits.ts'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'

export type Found = { id: string; name: string }
export type FinderProps<Item extends Found> = {
  title: string
  typed: string
  type: (typed: string) => void
  found: readonly Item[]
  none: string
  chosen: Item | null
  choose: (item: Item) => void
}

/** Finds one of many by typing part of its name; the arrows choose among those found, Enter goes on with the form. */
export function Finder<Item extends Found>({ title, typed, type, found, none, chosen, choose }: FinderProps<Item>) {
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const place = chosen === null ? -1 : found.indexOf(chosen)
  useEffect(() => {
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' })
  }, [place])
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = found[Math.max(0, place + by)]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    choose(next)
  }
  return (
    <div className="finder">
      <label>
        {title}
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={chosen === null ? undefined : `${listId}-${chosen.id}`}
          value={typed}
          maxLength={TARGET_TYPED_MAX}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKey}
        />
      </label>
      <div ref={list} id={listId} role="listbox" aria-label={title} tabIndex={-1}>
        {found.map((item) => (
          <button
            type="button"
            key={item.id}
            id={`${listId}-${item.id}`}
            role="option"
            aria-selected={item === chosen}
            tabIndex={-1}
            // The focus stays in the field, which hears the arrows.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            {item.name}
          </button>
        ))}
      </div>
      <p role="status" className="quiet">
        {found.length === 0 && none}
      </p>
    </div>
  )
}
