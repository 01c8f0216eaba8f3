import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { PASSWORD_MAX, PASSWORD_MIN } from '@tingxu/shared/limits.ts'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { toldFault } from '../fields/told-fault.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'

export type NewPassword = { password: string; again: string; old?: string }
export type NewPasswordFormProps = {
  /** For the browser's own store of passwords. */
  name: string
  /** Why it was refused. */
  fault: string | null
  submit: (typed: NewPassword, language: string) => Promise<void>
  press: string
  /** The present password is asked for too. */
  withOld?: boolean
}

export function NewPasswordForm({ name, fault, submit, press, withOld }: NewPasswordFormProps) {
  const { language } = useWords()
  const { invitation: said } = useConsoleWords()
  const [busy, setBusy] = useState(false)
  const done = async (typed: NewPassword) => {
    setBusy(true)
    await submit(typed, language)
    setBusy(false)
  }
  return (
    <Form<NewPassword> layout="vertical" requiredMark={false} onFinish={done}>
      <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
      {withOld && (
        <Form.Item name="old" label={said.old} rules={[{ required: true, message: toldFault(said.oldNeeded) }]}>
          <Input.Password maxLength={PASSWORD_MAX} autoComplete="current-password" />
        </Form.Item>
      )}
      <Form.Item
        name="password"
        label={said.password}
        extra={said.rule(PASSWORD_MIN)}
        rules={[{ required: true, min: PASSWORD_MIN, message: toldFault(said.tooShort(PASSWORD_MIN)) }]}
      >
        <Input.Password maxLength={PASSWORD_MAX} autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={said.again}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) => (value === getFieldValue('password') ? Promise.resolve() : Promise.reject()),
            message: toldFault(said.notTheSame),
          }),
        ]}
      >
        <Input.Password maxLength={PASSWORD_MAX} autoComplete="new-password" />
      </Form.Item>
      <p className="refusal" role="alert">
        {fault ?? ''}
      </p>
      <Button type="primary" htmlType="submit" size="large" loading={busy}>
        {press}
      </Button>
    </Form>
  )
}
