import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { DryRunAnswer } from '@tingxu/shared/wire-console.ts'
import { useDraft } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { type Compared, comparedOf, verdictOf } from './compared.ts'

export type DryRunFiguresProps = { answer: DryRunAnswer; settings: Settings }

/** Group by group: the day as it was, and as it would have been. */
export function DryRunFigures({ answer, settings }: DryRunFiguresProps) {
  const { rule: said } = useConsoleWords()
  const inWords = useVerdict()
  const compared = comparedOf(answer)
  const [hall] = compared
  return (
    <>
      {hall && <p className="verdict">{said.ofHall(inWords(hall))}</p>}
      <table className="figures" aria-label={said.dryRun}>
        <thead>
          <tr>
            <th scope="col">{said.who}</th>
            <th scope="col">{said.people}</th>
            <th scope="col">{said.p50}</th>
            <th scope="col">{said.p90}</th>
            <th scope="col">{said.longest}</th>
            <th scope="col">{said.overtaken}</th>
            <th scope="col">{said.neverCalled}</th>
            <th scope="col">{said.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map((group) => (
            <Row key={`${group.of} ${group.id}`} group={group} settings={settings} />
          ))}
        </tbody>
      </table>
      <p className="quiet">{said.figuresMean}</p>
    </>
  )
}

function Row({ group, settings }: { group: Compared; settings: Settings }) {
  const inWords = useVerdict()
  const { before, after, of } = group
  return (
    <tr className={of === 'hall' ? 'whole' : ''}>
      <th scope="row">
        <Name group={group} settings={settings} />
      </th>
      <td>{before.count}</td>
      <Change from={before.p50} to={after.p50} />
      <Change from={before.p90} to={after.p90} />
      <Change from={before.longest} to={after.longest} />
      <Change from={before.overtaken} to={after.overtaken} whole />
      <Change from={before.neverCalled} to={after.neverCalled} whole />
      <td className={verdictOf(group).how}>{inWords(group)}</td>
    </tr>
  )
}

/** What the draft removed has its name in what it was made from; what was removed before has none any more. */
function Name({ group: { of, id }, settings }: { group: Compared; settings: Settings }) {
  const { rule: said } = useConsoleWords()
  const { text } = useWords()
  const base = useDraft((state) => state.base)
  if (of === 'hall') return <>{said.wholeHall}</>
  const list = of === 'class' ? 'classes' : 'services'
  const found = [...settings[list], ...(base?.[list] ?? [])].find((one) => one.id === id)
  const name = found ? text(found.name) : said.gone
  return <>{of === 'class' ? said.classNamed(name) : name}</>
}

function Change({ from, to, whole = false }: { from: number | null; to: number | null; whole?: boolean }) {
  const { rule: said } = useConsoleWords()
  const figure = (value: number | null) => (value === null ? '–' : whole ? String(value) : value.toFixed(1))
  return (
    <td>
      {figure(from)} <span aria-hidden="true">→</span>
      <span className="hidden">{said.becomes}</span> {figure(to)}
    </td>
  )
}

function useVerdict() {
  const { rule: said } = useConsoleWords()
  return (group: Compared) => {
    const { how, minutes } = verdictOf(group)
    return said.verdicts[how]?.(minutes.toFixed(1)) ?? ''
  }
}
