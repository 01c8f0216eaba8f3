import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useView } from '@tingxu/shared/browser/use-view.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { StepEnd } from './step-end.tsx'
import type { StepProps } from './steps.ts'

/** Watches until the first visitor is called. */
export function FirstCallStep({ next }: StepProps) {
  const { wizard: said } = useConsoleWords()
  const { rows } = useView('board')
  const all = [...rows.values()]
  const call = all.flatMap((row) => (row.kind === 'call' ? [row] : [])).sort((a, b) => b.order - a.order)[0]
  const isWaiting = all.some((row) => row.kind === 'load' && row.waiting > 0)
  return (
    <>
      <p className="quiet">{said.firstCallHint}</p>
      <ol className="to-do">
        <li data-done={isWaiting || call !== undefined}>{said.takeOne}</li>
        <li data-done={call !== undefined}>{said.callOne}</li>
      </ol>
      {call && (
        <p className="first-call" role="status">
          <Label label={call.label} /> {said.goTo} <Plate number={call.counterNumber} />
        </p>
      )}
      <StepEnd next={next} missing={call ? null : said.nobodyCalled} name={said.finish} />
    </>
  )
}
