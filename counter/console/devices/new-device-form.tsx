import { useQueryClient } from '@tanstack/react-query'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { NAME_MAX } from '@tingxu/shared/limits.ts'
import type { NewDevice, NewDeviceAnswer } from '@tingxu/shared/wire-console.ts'
import { App, Button, Form, Input, Select } from 'antd'
import { useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'
import { useDraft } from '../draft/use-draft.ts'
import { toldFault } from '../fields/told-fault.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'

/** What a device is to show: the kinds, and for displays the whole hall, a zone or one window. */
type Typed = { shows: string; name: string }
export type Made = NewDeviceAnswer & { kind: string; name: string }

export function NewDeviceForm({ made }: { made: (device: Made) => void }) {
  const { devices: said } = useConsoleWords()
  const [form] = Form.useForm<Typed>()
  const ask = useAsk()
  const at = useHallPath()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const choices = useChoices()
  const submit = async ({ shows, name }: Typed) => {
    const body = { ...kindOf(shows), name }
    try {
      made({ ...(await ask<NewDeviceAnswer>(at('devices'), { body })), kind: body.kind, name })
      form.resetFields(['name'])
    } catch (error) {
      message.error((error as Error).message)
    }
    await queries.invalidateQueries({ queryKey: [at('devices')] })
  }
  return (
    <Form<Typed> form={form} layout="inline" requiredMark={false} onFinish={submit} initialValues={{ shows: 'kiosk' }}>
      <Form.Item name="shows" label={said.what}>
        <Select className="what-device" options={choices} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item
        name="name"
        label={said.name}
        rules={[{ required: true, whitespace: true, message: toldFault(said.nameNeeded) }]}
      >
        <Input maxLength={NAME_MAX} placeholder={said.nameExample} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {said.make}
      </Button>
    </Form>
  )
}

/** Of the hall as it is published: a device must not wait for a draft. */
function useChoices() {
  const { devices: said } = useConsoleWords()
  const { text } = useWords()
  const base = useDraft((state) => state.base)
  const zones = base?.zones ?? []
  const counters = [...(base?.counters ?? [])].sort((a, b) => a.number - b.number)
  return [
    { value: 'kiosk', label: said.kinds.kiosk },
    { value: 'display', label: said.wholeHall },
    ...(zones.length > 1
      ? zones.map(({ id, name }) => ({ value: `zone ${id}`, label: said.zoneBoard(text(name)) }))
      : []),
    ...counters.map(({ id, number }) => ({ value: `counter ${id}`, label: said.sign(number) })),
  ]
}

function kindOf(shows: string): Omit<NewDevice, 'name'> {
  const [what, id] = shows.split(' ')
  if (what === 'zone' && id !== undefined) return { kind: 'display', zoneId: id }
  if (what === 'counter' && id !== undefined) return { kind: 'display', counterId: id }
  return { kind: what === 'display' ? 'display' : 'kiosk' }
}
