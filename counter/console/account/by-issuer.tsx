import { useQueryClient } from '@tanstack/react-query'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { PASSWORD_MAX } from '@tingxu/shared/limits.ts'
import type { OwnWays } from '@tingxu/shared/wire-console.ts'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { knownRefusal } from '../../session/use-sso.ts'
import { leaveForIssuer } from '../api/leave-for-issuer.ts'
import { useAsk } from '../api/use-ask.ts'
import { toldFault } from '../fields/told-fault.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { usePlace } from '../place.ts'

type ByIssuerProps = { name: string; own: OwnWays }

/** Who one is at the issuer, tied to one's account and untied. */
export function ByIssuer({ name, own }: ByIssuerProps) {
  return own.tied ? <Tied name={name} own={own} /> : <Tie name={name} />
}

function Tied({ name, own }: ByIssuerProps) {
  const { account: said } = useConsoleWords()
  const { message } = App.useApp()
  const asks = useAsk()
  const queries = useQueryClient()
  const untie = async () => {
    try {
      await asks('/api/oidc/untie', { body: {} })
      message.success(said.untied)
    } catch (error) {
      message.error((error as Error).message)
    }
    await queries.invalidateQueries()
  }
  return (
    <>
      <Told />
      <p>{said.tied(name)}</p>
      {own.password && <Button onClick={untie}>{said.untie}</Button>}
    </>
  )
}

/** The password once more: what is tied here opens the account from then on. */
function Tie({ name }: { name: string }) {
  const { language } = useWords()
  const { account: said, invitation } = useConsoleWords()
  const { hallId } = usePlace()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const go = async ({ password }: { password: string }) => {
    setBusy(true)
    try {
      await leaveForIssuer('/api/oidc/tie', { password, hallId: hallId ?? '' }, language)
    } catch (error) {
      setFault((error as Error).message)
      setBusy(false)
    }
  }
  return (
    // Named, for the form above has a field of the same name.
    <Form<{ password: string }> name="tie" layout="vertical" requiredMark={false} onFinish={go}>
      <p>{said.tieMeans(name)}</p>
      <Form.Item
        name="password"
        label={invitation.old}
        rules={[{ required: true, message: toldFault(invitation.oldNeeded) }]}
      >
        <Input.Password maxLength={PASSWORD_MAX} autoComplete="current-password" />
      </Form.Item>
      {fault === null ? (
        <Told />
      ) : (
        <p className="refusal" role="alert">
          {fault}
        </p>
      )}
      <Button htmlType="submit" size="large" loading={busy}>
        {said.tie(name)}
      </Button>
    </Form>
  )
}

/** How it went, for whoever is just back from the issuer. */
function Told() {
  const { words } = useWords()
  const { account: said } = useConsoleWords()
  const { told } = usePlace()
  const refused = knownRefusal(told)
  if (refused !== null) {
    return (
      <p className="refusal" role="alert">
        {words.wire.reasons[refused]}
      </p>
    )
  }
  return told === 'tied' ? <p role="status">{said.justTied}</p> : null
}
