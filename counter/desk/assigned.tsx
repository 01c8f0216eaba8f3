import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskNow } from './desk-rows.ts'

/** What this counter serves for now, where that is not what it usually serves (rule K3). */
export function Assigned({ desk: { counter, services, hall } }: { desk: DeskNow }) {
  const { words, text } = useWords()
  const said = words.desk.queue
  if (counter.assigned === null) return null
  const names = [...services.values()].map(({ name }) => text(name))
  const { until } = counter.assigned
  return (
    <p className="assigned">
      {until === null ? said.assigned(names) : said.assignedUntil(names, timeIn(hall.zone, until))}
    </p>
  )
}
