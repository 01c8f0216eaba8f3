import { useQuery } from '@tanstack/react-query'
import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import type { OwnWays, SessionsAnswer } from '@tingxu/shared/wire-console.ts'
import { App, Button } from 'antd'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { useAsk } from '../api/use-ask.ts'
import { useZone } from '../draft/use-zone.ts'
import { type NewPassword, NewPasswordForm } from '../invitation/new-password-form.tsx'
import { Loading } from '../look/loading.tsx'
import { NotRead } from '../look/not-read.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useStaff } from '../staff-here.ts'
import { ByIssuer } from './by-issuer.tsx'

/** One's own ways to come in, and where one is signed in. */
export function AccountPage() {
  const { account: said } = useConsoleWords()
  const asks = useAsk()
  const { data: own } = useQuery({
    queryKey: ['/api/sign-in/own'],
    queryFn: () => asks<OwnWays>('/api/sign-in/own'),
  })
  return (
    <>
      <section className="part narrow">
        <h2>{said.password}</h2>
        {own?.password === false ? <p>{said.noPassword}</p> : <Password />}
      </section>
      {own && own.sso !== null && (
        <section className="part narrow">
          <h2>{said.sso}</h2>
          <ByIssuer name={own.sso} own={own} />
        </section>
      )}
      <section className="part">
        <h2>{said.sessions}</h2>
        <Sessions />
      </section>
    </>
  )
}

function Password() {
  const { account: said } = useConsoleWords()
  const { name } = useStaff()
  const { message } = App.useApp()
  const [fault, setFault] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const change = async ({ old = '', password }: NewPassword, language: string) => {
    try {
      await ask('/api/password', { body: { password: old, next: password }, language })
      setFault(null)
      // An empty form: nothing typed is left on the screen.
      setRound((before) => before + 1)
      message.success(said.changed)
    } catch (error) {
      setFault((error as Error).message)
    }
  }
  return <NewPasswordForm key={round} name={name} fault={fault} submit={change} press={said.change} withOld />
}

function Sessions() {
  const { account: said } = useConsoleWords()
  const asks = useAsk()
  const zone = useZone()
  const { data, error, refetch } = useQuery({
    queryKey: ['/api/sessions'],
    queryFn: () => asks<SessionsAnswer>('/api/sessions'),
  })
  const { message } = App.useApp()
  const end = async (id?: string) => {
    try {
      await asks('/api/sessions/end', { body: id === undefined ? {} : { id } })
    } catch (failed) {
      message.error((failed as Error).message)
    }
    await refetch()
  }
  if (data === undefined) return error ? <NotRead why={error.message} again={() => void refetch()} /> : <Loading />
  return (
    <>
      <ul className="codes">
        {data.sessions.map(({ id, startedAt, seenAt, here }) => (
          <li key={id}>
            {said.since(timeIn(zone, startedAt), timeIn(zone, seenAt))}
            {here ? <b>{said.here}</b> : <Button onClick={() => end(id)}>{said.end}</Button>}
          </li>
        ))}
      </ul>
      {data.sessions.length > 1 && <Button onClick={() => end()}>{said.endOthers}</Button>}
    </>
  )
}
