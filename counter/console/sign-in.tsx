import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { NAME_MAX, PASSWORD_MAX } from '@tingxu/shared/limits.ts'
import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { Session, SignInFault } from '../session/use-session.ts'
import { useConsoleWords } from './look/use-console-words.ts'

type Typed = { name: string; password: string }

export function SignIn({ signIn, again }: { signIn: Session['signIn']; again: boolean }) {
  const { words } = useWords()
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
  return (
    <main className="door">
      <h1>{said.title}</h1>
      {again && fault === null && <p>{words.common.signInAgain}</p>}
      <Form<Typed> layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item name="name" label={said.name} rules={[{ required: true, message: '' }]}>
          <Input autoFocus maxLength={NAME_MAX} autoComplete="username" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={said.password} rules={[{ required: true, message: '' }]}>
          <Input.Password maxLength={PASSWORD_MAX} autoComplete="current-password" />
        </Form.Item>
        <p className="refusal" role="alert">
          {fault === null ? '' : fault === 'no-answer' ? said.noAnswer : words.wire.reasons[fault]}
        </p>
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {said.submit}
        </Button>
      </Form>
      <div className="door-foot">
        <LanguageSwitch />
      </div>
    </main>
  )
}
