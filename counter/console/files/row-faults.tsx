import { TableHeads } from '../look/table-heads.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { RowFault } from '../settings/lists/take-row.ts'

const SHOWN_MAX = 100

/** What is wrong with a file, by row as the spreadsheet counts them. */
export function RowFaults({ file, faults }: { file: string; faults: RowFault[] }) {
  const { files: said } = useConsoleWords()
  return (
    <section className="what-came" role="alert">
      <p className="refusal">{said.nothingTaken(file, faults.length)}</p>
      <table className="plain-table">
        <TableHeads names={[said.row, said.column, said.why]} />
        <tbody>
          {faults.slice(0, SHOWN_MAX).map(({ row, column, why }) => (
            <tr key={`${row} ${column} ${why}`}>
              <td>{row}</td>
              <td>{column}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > SHOWN_MAX && <p className="quiet">{said.more(faults.length - SHOWN_MAX)}</p>}
    </section>
  )
}
