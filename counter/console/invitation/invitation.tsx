import { useQuery } from '@tanstack/react-query'
import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { SsoRefused } from '@tingxu/shared/refusals.ts'
import type { SignedIn } from '@tingxu/shared/wire.ts'
import type { InvitationLooked } from '@tingxu/shared/wire-console.ts'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { ask } from '../api/ask.ts'
import { leaveForIssuer } from '../api/leave-for-issuer.ts'
import { useAsk } from '../api/use-ask.ts'
import { Loading } from '../look/loading.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { type NewPassword, NewPasswordForm } from './new-password-form.tsx'

/** Where the link of an invitation leads: choose a password, and one is in. */
export function Invitation({ code, refused }: { code: string; refused: SsoRefused | null }) {
  const { invitation: said } = useConsoleWords()
  const asks = useAsk()
  useEffect(() => {
    document.title = said.title
  }, [said.title])
  const { data, error } = useQuery({
    queryKey: ['invitation', code],
    queryFn: () => asks<InvitationLooked>('/api/invitations/look', { body: { code } }),
    retry: false,
    refetchOnWindowFocus: false,
  })
  return (
    <main className="door">
      <h1>{error ? said.notUsable : said.title}</h1>
      {data === undefined && error === null && <Loading />}
      {error && <NotUsable why={error.message} />}
      {data && <Accept code={code} looked={data} />}
      {data && data.sso !== null && <ByIssuer code={code} name={data.sso} refused={refused} />}
      <div className="door-foot">
        <LanguageSwitch />
      </div>
    </main>
  )
}

/** Who has opened it before has a password by now, and comes in by it. */
function NotUsable({ why }: { why: string }) {
  const { invitation: said } = useConsoleWords()
  return (
    <>
      <p className="refusal" role="alert">
        {why}
      </p>
      <p>{said.hasPassword}</p>
      <p className="presses">
        <Button href="/counter">{said.toDesk}</Button>
        <Button href="/console">{said.toConsole}</Button>
      </p>
    </>
  )
}

function Accept({ code, looked }: { code: string; looked: InvitationLooked }) {
  const { invitation: said } = useConsoleWords()
  const [fault, setFault] = useState<string | null>(null)
  const accept = async ({ password }: NewPassword, language: string) => {
    try {
      const body = { code, password }
      const { staff } = await ask<SignedIn>('/api/invitations/accept', { body, language })
      // The page of those who work at a window is another one.
      const manages = staff.halls.some(({ role }) => role !== 'clerk')
      location.replace(manages ? '/console' : '/counter')
    } catch (error) {
      setFault((error as Error).message)
    }
  }
  return (
    <>
      <p>{said.hello(looked.name)}</p>
      <NewPasswordForm name={looked.name} fault={fault} submit={accept} press={said.submit} />
    </>
  )
}

type ByIssuerProps = { code: string; name: string; refused: SsoRefused | null }

/** The organisation's own sign-in in place of a password. */
function ByIssuer({ code, name, refused }: ByIssuerProps) {
  const { words, language } = useWords()
  const { invitation: said } = useConsoleWords()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState(refused && words.wire.reasons[refused])
  const go = async () => {
    setBusy(true)
    try {
      await leaveForIssuer('/api/oidc/start', { page: 'console', invitation: code }, language)
    } catch (error) {
      setFault((error as Error).message)
      setBusy(false)
    }
  }
  return (
    <section className="instead">
      <p>{said.instead}</p>
      {fault !== null && (
        <p className="refusal" role="alert">
          {fault}
        </p>
      )}
      <Button size="large" loading={busy} onClick={go}>
        {words.common.signInBy(name)}
      </Button>
    </section>
  )
}
