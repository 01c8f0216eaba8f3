import { useConsoleWords } from '../look/use-console-words.ts'
import { CallingRulePart } from './calling-rule-part.tsx'
import { ClassesPart } from './classes-part.tsx'
import { DryRunPart } from './dry-run-part.tsx'
import { NextMatterPart } from './next-matter-part.tsx'
import '../fields/pairs.css'
import './rule.css'

/** Who is called before whom, and what that would have done to a day that is over. */
export function RulePage() {
  const { rule: said } = useConsoleWords()
  return (
    <>
      <p className="lead">{said.lead}</p>
      <CallingRulePart />
      <ClassesPart />
      <NextMatterPart />
      <DryRunPart />
    </>
  )
}
