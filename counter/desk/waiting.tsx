import { ConnectionBar } from '@tingxu/shared/browser/ui/connection-bar.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'

/** Before the first rows. */
export function Waiting() {
  const { words } = useWords()
  return (
    <main>
      <ConnectionBar />
      <p className="notice">{words.common.connecting}</p>
    </main>
  )
}
