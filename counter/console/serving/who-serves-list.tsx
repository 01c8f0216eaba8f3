import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { entryAt, HOWS } from './entry.ts'
import type { Row } from './lists.ts'
import type { Matrix } from './use-matrix.ts'

/** All counters that have to do with a service, shown in the table or not; or that none has, and what to do. */
export function WhoServes({ row, matrix }: { row: Row; matrix: Matrix }) {
  const { serving: said } = useConsoleWords()
  const counters = [...matrix.now.values()].sort((a, b) => a.number - b.number)
  const found = HOWS.filter((how) => how !== 'none')
    .map((how) => ({ how, counters: counters.filter((counter) => entryAt(counter, row.id).how === how) }))
    .filter((each) => each.counters.length > 0)
  return (
    <>
      {matrix.unserved.has(row.id) && (
        <p className="faulty">
          <b>{said.unserved}</b>
          <br />
          {said.mend}
        </p>
      )}
      {found.length > 0 && (
        <dl className="who-serves">
          {found.map(({ how, counters: these }) => (
            <div key={how}>
              <dt>{said.how[how]}</dt>
              <dd>
                {these.map(({ id, number }) => (
                  <Plate key={id} number={number} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
