import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { NAME_MAX } from '@tingxu/shared/limits.ts'
import type { StaffRole } from '@tingxu/shared/roles.ts'
import { Button, Form, Input, Select } from 'antd'
import { useSettings } from '../draft/use-draft.ts'
import { toldFault } from '../fields/told-fault.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useStaff } from '../staff-here.ts'
import type { Link } from './invitation-link.tsx'
import { useStaffActs } from './use-staff-acts.ts'

type Typed = { name: string; role: StaffRole; departmentId: string }
/** The centre's own people belong to no department; a choice needs a value all the same. */
const NO_DEPARTMENT = ''

/** Takes somebody in; `only`: as nothing else. */
export function InviteForm({ invited, only }: { invited: (link: Link) => void; only?: StaffRole }) {
  const { staff: said } = useConsoleWords()
  const [form] = Form.useForm<Typed>()
  const { invite } = useStaffActs()
  const departments = useDepartments()
  const roles = useRoles()
  const submit = async ({ name, role = only ?? 'clerk', departmentId = NO_DEPARTMENT }: Partial<Typed>) => {
    const asked = { name: name ?? '', role, ...(departmentId !== NO_DEPARTMENT && { departmentId }) }
    const made = await invite(asked)
    if (made === null) return
    form.resetFields(['name'])
    invited({ name: asked.name, link: made.link, until: made.until })
  }
  return (
    <Form<Typed>
      form={form}
      layout="inline"
      requiredMark={false}
      onFinish={submit}
      initialValues={{ role: 'clerk', departmentId: NO_DEPARTMENT }}
    >
      <Form.Item
        name="name"
        label={said.name}
        rules={[{ required: true, whitespace: true, message: toldFault(said.nameNeeded) }]}
      >
        <Input maxLength={NAME_MAX} autoComplete="off" spellCheck={false} />
      </Form.Item>
      {only === undefined && (
        <Form.Item name="role" label={said.role}>
          <Select className="what-role" options={roles} />
        </Form.Item>
      )}
      {only === undefined && departments.length > 1 && (
        <Form.Item name="departmentId" label={said.department}>
          <Select className="what-department" options={departments} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit">
        {said.invite}
      </Button>
    </Form>
  )
}

/** A head takes in clerks of her own department only; the server puts them there. */
export function useRoles() {
  const { shell } = useConsoleWords()
  const { role } = useStaff()
  const offered: StaffRole[] = role === 'head' ? ['clerk'] : ['clerk', 'head', 'manager']
  return offered.map((value) => ({ value, label: shell.roles[value] }))
}

export function useDepartments() {
  const { staff: said } = useConsoleWords()
  const { text } = useWords()
  const { role } = useStaff()
  const departments = useSettings((settings) => settings.departments)
  if (role === 'head') return []
  const choices = departments.map(({ id, name }) => ({ value: id, label: text(name) }))
  return [{ value: NO_DEPARTMENT, label: said.centre }, ...choices]
}
