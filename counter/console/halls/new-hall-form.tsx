import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { TEXT_MAX } from '@tingxu/shared/limits.ts'
import type { NewHallAnswer } from '@tingxu/shared/wire-console.ts'
import { App, Button, Form, Input } from 'antd'
import { useLocation } from 'wouter'
import { useAsk } from '../api/use-ask.ts'
import { newSlug } from '../fields/new-slug.ts'
import { toldFault } from '../fields/told-fault.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useSessionHere } from '../session-here.ts'

type Typed = Record<string, string>

/**
 * Begins a hall; whoever does so manages it and goes on to set it up. The name is needed in the language of whoever reads
 * this, and the hall speaks those that it is given in.
 */
export function NewHallForm({ taken }: { taken: readonly string[] }) {
  const { halls: said, fields } = useConsoleWords()
  const { language: own, languages } = useWords()
  const { again } = useSessionHere()
  const ask = useAsk()
  const [, go] = useLocation()
  const { message } = App.useApp()
  const submit = async (typed: Typed) => {
    const name = Object.fromEntries(Object.entries(typed).filter(([, text]) => (text ?? '').trim() !== ''))
    try {
      const body = { hallId: newSlug('hall', name.en, taken), name }
      const { hallId } = await ask<NewHallAnswer>('/api/halls', { body })
      await again()
      go(`/${hallId}/wizard`)
    } catch (error) {
      message.error((error as Error).message)
    }
  }
  return (
    <Form<Typed> layout="vertical" requiredMark={false} onFinish={submit} className="new-hall">
      <h2>{said.add}</h2>
      <p className="quiet">{said.addMeans}</p>
      {[own, ...languages.filter((language) => language !== own)].map((language) => (
        <Form.Item
          key={language}
          name={language}
          label={said.name(fields.languageNames[language] ?? language)}
          rules={language === own ? [{ required: true, whitespace: true, message: toldFault(said.nameNeeded) }] : []}
        >
          <Input lang={language} maxLength={TEXT_MAX} autoComplete="off" />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit">
        {said.make}
      </Button>
    </Form>
  )
}
