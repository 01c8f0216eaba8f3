import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import type { DeskNow } from './desk-rows.ts'
import { minutesOf } from './durations.ts'
import { reasonIn } from './reasons.ts'

/** Nobody at the counter: free, paused, or before the day. */
export function NobodyHere({ desk, now }: { desk: DeskNow; now: HallTime }) {
  const { words } = useWords()
  const { title, sentences } = said(desk, now, words)
  return (
    <section className="now nobody" aria-label={words.desk.current}>
      <h1>{title}</h1>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}

function said(desk: DeskNow, now: HallTime, words: Words): { title: string; sentences: string[] } {
  const { counter, hall } = desk
  const { pause, nobodyHere, dayNotOpen, dayNotOpenText } = words.desk
  if (hall.date === null) return { title: dayNotOpen, sentences: [dayNotOpenText] }
  const waiting = waitingText(desk, now, words)
  if (counter.state !== 'paused') return { title: nobodyHere, sentences: [waiting] }
  const since = counter.pausedAt === null ? [] : [pause.since(timeIn(hall.zone, counter.pausedAt))]
  return {
    title: pause.now(reasonIn(pause.reasons, counter.pauseReason) ?? pause.reasons.other),
    sentences: [...since, waiting],
  }
}

function waitingText({ queue, waiting }: DeskNow, now: HallTime, { desk }: Words): string {
  if (waiting === 0) return desk.nobodyWaits
  const first = Math.min(...queue.map(({ arrivedAt }) => arrivedAt))
  return desk.somebodyWaits(waiting, minutesOf(now - first))
}
