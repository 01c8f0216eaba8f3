import { askHall } from '@tingxu/shared/browser/ask-hall.ts'
import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallId } from '@tingxu/shared/ids.ts'
import type { HallListed } from '@tingxu/shared/wire.ts'
import { useEffect, useState } from 'react'
import { PressButton } from './press-button.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export type ChooseHallProps = { hallIds: HallId[]; choose: (hallId: HallId) => void; signOut: () => void }

/** Only for staff of several halls, or of none. */
export function ChooseHall({ hallIds, choose, signOut }: ChooseHallProps) {
  const { words, text } = useWords()
  const said = words.desk.signIn
  const listed = useHallsListed()
  const title = hallIds.length === 0 ? said.noHallTitle : said.chooseHall
  const nameOf = (hallId: HallId) => text(listed?.find((hall) => hall.id === hallId)?.name ?? { en: hallId })
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main className="small-form">
      <h1>{title}</h1>
      {hallIds.length === 0 && <p>{said.noHall}</p>}
      {listed === null && <p>{words.common.connecting}</p>}
      {listed !== null && hallIds.map((id) => <PressButton key={id} name={nameOf(id)} press={() => choose(id)} />)}
      <div className="switches">
        <LanguageSwitch />
        <ThemeSwitch />
        <PressButton name={words.desk.choose.signOut} look="small" press={signOut} />
      </div>
    </main>
  )
}

/** Asked until somebody answers; null until then. */
function useHallsListed(): HallListed[] | null {
  const [listed, setListed] = useState<HallListed[] | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const answered = await askHall('/api/halls')
      if (answered?.status === 200) setListed(answered.body as HallListed[])
      else timer = setTimeout(ask, ASK_AGAIN_MS)
    }
    ask()
    return () => clearTimeout(timer)
  }, [])
  return listed
}

const ASK_AGAIN_MS = 2000
