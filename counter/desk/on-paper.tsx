import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { PressButton } from './press-button.tsx'

/** Without a link visitors can still be served: from a list on paper. */
export function OnPaper({ at, print }: { at: string; print: () => void }) {
  const { words } = useWords()
  const said = words.desk.paper
  return (
    <section className="paper">
      <h2>{said.title}</h2>
      <p>{said.explain}</p>
      <PressButton name={said.print(at)} keyName="print" press={print} />
    </section>
  )
}
