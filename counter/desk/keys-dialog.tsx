import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { useState } from 'react'
import { Dialog } from './dialog.tsx'
import { KEY_NAMES, type KeyFault, type KeyName } from './key-map.ts'
import { nameOfKey } from './key-words.ts'
import { PressButton } from './press-button.tsx'
import { useKeyCap, useKeyMap } from './use-key-map.tsx'
import { useNextKey } from './use-next-key.ts'

/** Every key, and a way to give it another. */
export function KeysDialog({ close }: { close: () => void }) {
  const { words } = useWords()
  const said = words.desk.keys
  const { keys, isOwn, change, reset } = useKeyMap()
  const cap = useKeyCap()
  const [changing, setChanging] = useState<KeyName | null>(null)
  const [fault, setFault] = useState<(KeyFault & { pressed: string }) | null>(null)
  const ask = (name: KeyName | null) => {
    setFault(null)
    setChanging(name)
  }
  useNextKey(changing !== null, (pressed) => {
    const not = changing === null || pressed === null ? null : change(changing, pressed)
    setFault(not && pressed !== null ? { ...not, pressed } : null)
    if (not === null) setChanging(null)
  })
  const refusal =
    fault && (fault.not === 'taken' ? said.taken(cap(fault.pressed), nameOfKey(fault.by, words)) : said.notUsable)

  return (
    <Dialog title={said.title} close={close}>
      <p className="quiet">{said.note}</p>
      <ul className="keys">
        {KEY_NAMES.map((name) => (
          <li key={name}>
            <kbd className="key">{cap(keys[name]) || said.none}</kbd>
            <span>
              {nameOfKey(name, words)}
              {name === 'next' && <small>{said.alsoSpace}</small>}
            </span>
            <PressButton
              name={changing === name ? said.pressNew : said.change}
              spokenFirst={nameOfKey(name, words)}
              look="small"
              chosen={changing === name}
              press={() => ask(changing === name ? null : name)}
            />
          </li>
        ))}
      </ul>
      <p className="refusal" role="alert">
        {refusal}
      </p>
      <div className="answers">
        <PressButton name={said.close} fixedKey="Esc" press={close} />
        {isOwn && <PressButton name={said.usual} press={reset} />}
      </div>
    </Dialog>
  )
}
