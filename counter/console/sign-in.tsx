import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { NAME_MAX, PASSWORD_MAX } from '@tingxu/shared/limits.ts'
import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { Session, SignInFault } from '../session/use-session.ts'
import { useSso } from '../session/use-sso.ts'
import { useConsoleWords } from './look/use-console-words.ts'

type Typed = { name: string; password: string }

export function SignIn({ signIn, again }: { signIn: Session['signIn']; again: boolean }) {
  const { words, language } = useWords()
  const sso = useSso('console')
  const { shell } = useConsoleWords()
  const said = shell.signIn
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<SignInFault | null>(null)
  useEffect(() => {
    document.title = said.title
  }, [said.title])
  const submit = async ({ name, password }: Typed) => {
    setBusy(true)
    setFault(null)
    const wrong = await signIn(name, password)
    // On success this form is gone already.
    if (wrong === null) return
    setBusy(false)
    setFault(wrong)
  }
  const why = fault ?? sso.fault
  return (
    <main className="door">
      <h1>{said.title}</h1>
      {again && why === null && <p>{words.common.signInAgain}</p>}
      <Form<Typed> layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item name="name" label={said.name} rules={[{ required: true, message: '' }]}>
          <Input autoFocus maxLength={NAME_MAX} autoComplete="username" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={said.password} rules={[{ required: true, message: '' }]}>
          <Input.Password maxLength={PASSWORD_MAX} autoComplete="current-password" />
        </Form.Item>
        <p className="refusal" role="alert">
          {why === null ? '' : why === 'no-answer' ? said.noAnswer : words.wire.reasons[why]}
        </p>
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {said.submit}
        </Button>
        {sso.name !== null && (
          <Button size="large" block loading={sso.busy} onClick={() => sso.go(language)}>
            {words.common.signInBy(sso.name)}
          </Button>
        )}
      </Form>
      <div className="door-foot">
        <LanguageSwitch />
      </div>
    </main>
  )
}
