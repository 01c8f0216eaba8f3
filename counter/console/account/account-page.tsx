import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { OwnWays, SessionsAnswer } from '@tingxu/shared/wire-console.ts'
import { App, Button } from 'antd'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { useAsk } from '../api/use-ask.ts'
import { type NewPassword, NewPasswordForm } from '../invitation/new-password-form.tsx'
import { Loading } from '../look/loading.tsx'
import { NotRead } from '../look/not-read.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useMoment } from '../look/use-moment.ts'
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
  const queries = useQueryClient()
  const [fault, setFault] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const change = async ({ old = '', password }: NewPassword, language: string) => {
    try {
      await ask('/api/password', { body: { password: old, next: password }, language })
      setFault(null)
      // An empty form: nothing typed is left on the screen.
      setRound((before) => before + 1)
      await queries.invalidateQueries({ queryKey: SESSIONS })
    } catch (error) {
      setFault((error as Error).message)
    }
  }
  return (
    <>
      <NewPasswordForm key={round} name={name} fault={fault} submit={change} press={said.change} withOld />
      <p className="accepted" role="status">
        {round > 0 && fault === null && said.changed}
      </p>
    </>
  )
}

const SESSIONS = ['/api/sessions']

function Sessions() {
  const { account: said } = useConsoleWords()
  const asks = useAsk()
  const moment = useMoment()
  const { data, error, refetch } = useQuery({
    queryKey: SESSIONS,
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
            {said.since(moment(startedAt), moment(seenAt))}
            {here ? (
              <b>{said.here}</b>
            ) : (
              <Button aria-label={said.endOne(moment(startedAt))} onClick={() => end(id)}>
                {said.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data.sessions.length > 1 && <Button onClick={() => end()}>{said.endOthers}</Button>}
    </>
  )
}
