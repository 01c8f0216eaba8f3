import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { RIGHTS, type StaffRole } from '@tingxu/shared/roles.ts'
import type { StaffListed } from '@tingxu/shared/wire-console.ts'
import { App, Button, Select } from 'antd'
import { useSettings } from '../draft/use-draft.ts'
import { TableHeads } from '../look/table-heads.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useMoment } from '../look/use-moment.ts'
import { useStaff } from '../staff-here.ts'
import type { Link } from './invitation-link.tsx'
import { useDepartments, useRoles } from './invite-form.tsx'
import { useStaffActs } from './use-staff-acts.ts'

type TableProps = { staff: readonly StaffListed[]; linked: (link: Link) => void }

export function StaffTable({ staff, linked }: TableProps) {
  const { staff: said } = useConsoleWords()
  return (
    <div className="wide">
      <table className="plain-table">
        <TableHeads names={[said.name, said.role, said.department, said.rights, said.state]} presses={said.acts} />
        <tbody>
          {staff.map((one) => (
            <Row key={one.id} one={one} linked={linked} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ one, linked }: { one: StaffListed; linked: (link: Link) => void }) {
  const { staff: said } = useConsoleWords()
  const me = useStaff()
  const isMe = one.id === me.id
  return (
    <tr>
      <th scope="row">
        {one.name}
        {isMe && <span className="quiet"> {said.me}</span>}
        {one.sso && <span className="quiet"> {said.sso}</span>}
      </th>
      <td>
        <Role one={one} fixed={isMe} />
      </td>
      <td>
        <Department one={one} />
      </td>
      <td>
        <Rights one={one} />
      </td>
      <td>
        <State one={one} />
      </td>
      <td>{!isMe && <Acts one={one} linked={linked} />}</td>
    </tr>
  )
}

/** Nobody takes her own role away by a slip of the hand. */
function Role({ one, fixed }: { one: StaffListed; fixed: boolean }) {
  const { staff: said, shell } = useConsoleWords()
  const { change } = useStaffActs()
  const roles = useRoles()
  if (fixed || !roles.some(({ value }) => value === one.role)) return <>{shell.roles[one.role]}</>
  return (
    <Select<StaffRole>
      className="what-role"
      aria-label={said.roleOf(one.name)}
      value={one.role}
      options={roles}
      onChange={(role) => void change(one.id, { role })}
    />
  )
}

function Department({ one }: { one: StaffListed }) {
  const { staff: said } = useConsoleWords()
  const { text } = useWords()
  const { change } = useStaffActs()
  const departments = useDepartments()
  const own = useSettings((settings) => settings.departments.find(({ id }) => id === one.departmentId))
  // People stay where they were when the department is taken out of the settings.
  const gone = own === undefined && one.departmentId !== null ? one.departmentId : null
  if (departments.length < 2) return <>{own ? text(own.name) : gone === null ? said.centre : said.goneDepartment}</>
  return (
    <Select
      className="what-department"
      aria-label={said.departmentOf(one.name)}
      value={one.departmentId ?? ''}
      options={
        gone === null ? departments : [{ value: gone, label: said.goneDepartment, disabled: true }, ...departments]
      }
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(id) => void change(one.id, { departmentId: id === '' ? null : id })}
    />
  )
}

/** What every clerk may do unless it was taken from her. */
function Rights({ one }: { one: StaffListed }) {
  const { staff: said } = useConsoleWords()
  const { change } = useStaffActs()
  if (one.role !== 'clerk') return null
  const held = RIGHTS.filter((right) => !one.denied.includes(right))
  return (
    <Select
      className="what-rights"
      mode="multiple"
      aria-label={said.rightsOf(one.name)}
      value={held}
      placeholder={said.noRights}
      showSearch={false}
      options={RIGHTS.map((right) => ({ value: right, label: said.rightNames[right] }))}
      onChange={(next) => void change(one.id, { denied: RIGHTS.filter((right) => !next.includes(right)) })}
    />
  )
}

function State({ one }: { one: StaffListed }) {
  const { staff: said } = useConsoleWords()
  const moment = useMoment()
  if (one.state === 'invited') return <span className="state off">{said.invited}</span>
  if (one.sessions > 0) return <span className="state on">{said.signedIn}</span>
  return <span className="quiet">{one.lastSeenAt === null ? said.active : said.lastSeen(moment(one.lastSeenAt))}</span>
}

function Acts({ one, linked }: { one: StaffListed; linked: (link: Link) => void }) {
  const { staff: said } = useConsoleWords()
  const { modal, message } = App.useApp()
  const { inviteAgain, signOut, remove } = useStaffActs()
  const again = async () => {
    const made = await inviteAgain(one.id)
    if (made) linked({ name: one.name, ...made })
  }
  const sure = (title: string, content: string, yes: string, onOk: () => unknown) =>
    modal.confirm({ title, content, okText: yes, okButtonProps: { danger: true }, cancelText: said.keep, onOk })
  const out = async () => {
    if (await signOut(one.id)) message.success(said.signedOut(one.name))
  }
  return (
    <span className="acts">
      <Button
        type="text"
        aria-label={said.linkFor(one.name)}
        onClick={() =>
          one.state === 'invited' ? again() : sure(said.linkAsk(one.name), said.linkMeans, said.link, again)
        }
      >
        {said.link}
      </Button>
      {one.sessions > 0 && (
        <Button type="text" aria-label={said.signOutOne(one.name)} onClick={out}>
          {said.signOut}
        </Button>
      )}
      <Button
        type="text"
        danger
        aria-label={said.removeOne(one.name)}
        onClick={() => sure(said.removeAsk(one.name), said.removeMeans, said.remove, () => remove(one.id))}
      >
        {said.remove}
      </Button>
    </span>
  )
}
