import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Ring } from './use-ring.ts'

/** Offers to ring when called. Switching it on is the touch that lets the page be heard. */
export function RingSwitch({ ring: { on, turn } }: { ring: Ring }) {
  const { words } = useWords()
  return (
    <button type="button" className="ring" role="switch" aria-checked={on} onClick={() => turn(!on)}>
      <span>{words.phone.ring}</span>
      <i aria-hidden="true" />
    </button>
  )
}
