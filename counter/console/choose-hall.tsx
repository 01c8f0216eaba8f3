import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import type { WorksIn } from '@tingxu/shared/wire.ts'
import { Button } from 'antd'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Staff } from '../session/use-session.ts'
import { useHallNames } from './hall-names.ts'
import { useConsoleWords } from './look/use-console-words.ts'

export type HallOfStaff = Pick<WorksIn, 'hallId' | 'role'>
export type ChooseHallProps = { staff: Staff; halls: HallOfStaff[]; signOut: () => void }

/** For who manages several halls, or none; one alone is gone into at once. */
export function ChooseHall({ halls, signOut }: ChooseHallProps) {
  const { shell } = useConsoleWords()
  const [, go] = useLocation()
  const nameOf = useHallNames()
  const [only, ...others] = halls
  const alone = only !== undefined && others.length === 0 ? only.hallId : null
  useEffect(() => {
    if (alone !== null) go(`/${alone}`, { replace: true })
  }, [alone, go])
  useEffect(() => {
    document.title = shell.title
  }, [shell.title])
  return (
    <main className="door">
      <h1>{halls.length === 0 ? shell.noHallTitle : shell.chooseHall}</h1>
      {halls.length === 0 && <p>{shell.noHall}</p>}
      {halls.map(({ hallId, role }) => (
        <Button key={hallId} size="large" block onClick={() => go(`/${hallId}`)}>
          {nameOf(hallId)}　<span className="quiet">{shell.roles[role]}</span>
        </Button>
      ))}
      {halls.length === 0 && <a href="/counter">{shell.toDesk}</a>}
      <div className="door-foot">
        <LanguageSwitch />
        <Button type="text" onClick={signOut}>
          {shell.signOut}
        </Button>
      </div>
    </main>
  )
}
