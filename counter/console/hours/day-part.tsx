import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import { useView } from '@tingxu/shared/browser/use-view.ts'
import { Button } from 'antd'
import { useTellRefusal } from '../api/use-tell-refusal.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useStaff } from '../staff-here.ts'
import { EndDay } from './end-day.tsx'
import { useDateWords } from './use-date-words.ts'

/** The day that is open now, and the press that begins or ends it; it needs no publishing. */
export function DayPart() {
  const { hours: said } = useConsoleWords()
  const words = useDateWords()
  const { rows } = useView('console')
  const hall = rows.get('hall')
  const { role } = useStaff()
  if (hall?.kind !== 'hall') return null
  const { date } = hall
  return (
    <section className="part">
      <h2>{said.theDay}</h2>
      <div className="the-day">
        <p>{date === null ? said.noDay : said.dayOpen(words.day(date))}</p>
        {role === 'manager' && (date === null ? <BeginDay /> : <EndDay day={words.day(date)} />)}
      </div>
    </section>
  )
}

function BeginDay() {
  const { hours: said } = useConsoleWords()
  const { press, pending } = useCommand()
  const tell = useTellRefusal()
  return (
    <Button type="primary" loading={pending !== null} onClick={async () => tell(await press({ type: 'openDay' }))}>
      {said.beginDay}
    </Button>
  )
}
