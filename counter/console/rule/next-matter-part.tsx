import { Radio } from 'antd'
import { useId } from 'react'
import { useAt } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'

/** Where a ticket with several matters waits for its next one. */
export function NextMatterPart() {
  const { rule: said } = useConsoleWords()
  const id = useId()
  const [place, put] = useAt<'keep' | 'now'>('/nextMatterPlace')
  return (
    <section className="part">
      <h2 id={id}>{said.nextMatter}</h2>
      <Radio.Group
        aria-labelledby={id}
        className="rules"
        value={place}
        onChange={({ target }) => put(target.value)}
        options={(['keep', 'now'] as const).map((each) => ({ value: each, label: said.nextMatterMeans[each] }))}
      />
    </section>
  )
}
