import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import type { WorksIn } from '@tingxu/shared/wire.ts'
import { Button } from 'antd'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Staff } from '../session/use-session.ts'
import { useHallNames } from './hall-names.ts'
import { NewHallForm } from './halls/new-hall-form.tsx'
import { useConsoleWords } from './look/use-console-words.ts'

export type ChooseHallProps = { staff: Staff; halls: WorksIn[]; signOut: () => void }

/** Who manages one hall alone is there at once; administrators see all there are, and found more. */
export function ChooseHall({ staff, halls, signOut }: ChooseHallProps) {
  const { shell } = useConsoleWords()
  const [, go] = useLocation()
  const nameOf = useHallNames()
  const [only, ...others] = halls
  const alone = only !== undefined && others.length === 0 && !staff.administrator ? only.hallId : null
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
      {halls.map((hall) => (
        <Button key={hall.hallId} size="large" block className="hall-choice" onClick={() => go(`/${hall.hallId}`)}>
          {nameOf(hall)} <span className="quiet">{shell.roles[hall.role]}</span>
        </Button>
      ))}
      {staff.administrator && <NewHallForm taken={staff.halls.map(({ hallId }) => hallId)} />}
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
