import { askHall } from '@tingxu/shared/browser/ask-hall.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallId } from '@tingxu/shared/ids.ts'
import type { HallListed } from '@tingxu/shared/wire.ts'
import { useEffect, useState } from 'react'

export type ChooseHallProps = { hallIds: HallId[]; choose: (hallId: HallId) => void; signOut: () => void }

/** Only for staff of several halls, or of none. */
export function ChooseHall({ hallIds, choose, signOut }: ChooseHallProps) {
  const { words, text } = useWords()
  const [listed, setListed] = useState<HallListed[]>([])
  useEffect(() => {
    askHall('/api/halls').then((answered) => {
      if (answered?.status === 200) setListed(answered.body as HallListed[])
    })
  }, [])
  const nameOf = (hallId: HallId) => text(listed.find((hall) => hall.id === hallId)?.name ?? { en: hallId })
  return (
    <main className="small-form">
      <h1>{words.desk.signIn.chooseHall}</h1>
      {hallIds.length === 0 && <p>{words.desk.signIn.noHall}</p>}
      {hallIds.map((hallId) => (
        <button key={hallId} type="button" className="btn" onClick={() => choose(hallId)}>
          {nameOf(hallId)}
        </button>
      ))}
      <button type="button" className="btn small" onClick={signOut}>
        {words.desk.choose.signOut}
      </button>
    </main>
  )
}
