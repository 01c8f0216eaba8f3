import { NAME_MAX } from '@tingxu/shared/limits.ts'
import type { DeviceListed } from '@tingxu/shared/wire-console.ts'
import { App, Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useDraft } from '../draft/use-draft.ts'
import { TableHeads } from '../look/table-heads.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useMoment } from '../look/use-moment.ts'
import { useDeviceActs } from './use-device-acts.ts'

export function DeviceTable({ devices }: { devices: readonly DeviceListed[] }) {
  const { devices: said } = useConsoleWords()
  return (
    <table className="plain-table">
      <TableHeads names={[said.name, said.what, said.state]} presses={said.acts} />
      <tbody>
        {devices.map((device) => (
          <Row key={device.id} device={device} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ device }: { device: DeviceListed }) {
  const { devices: said } = useConsoleWords()
  const { modal } = App.useApp()
  const { rename, revoke } = useDeviceActs()
  const called = device.name === '' ? said.unnamed : device.name
  const ask = () =>
    modal.confirm({
      title: said.revokeAsk(called),
      content: said.revokeMeans,
      okText: said.revoke,
      okButtonProps: { danger: true },
      cancelText: said.keep,
      onOk: () => revoke(device.id),
    })
  return (
    <tr>
      <td>
        <NameInput name={device.name} label={said.nameOf(called)} keep={(name) => rename(device.id, name)} />
      </td>
      <td>
        <What device={device} />
      </td>
      <td>
        <State device={device} />
      </td>
      <td>
        <Button type="text" danger onClick={ask} aria-label={said.revokeOne(called)}>
          {said.revoke}
        </Button>
      </td>
    </tr>
  )
}

/** Kept when one leaves the field, or presses Enter. */
function NameInput({ name, label, keep }: { name: string; label: string; keep: (name: string) => void }) {
  const { devices: said } = useConsoleWords()
  const [typed, setTyped] = useState(name)
  useEffect(() => setTyped(name), [name])
  const done = () => {
    const next = typed.trim()
    if (next !== '' && next !== name) keep(next)
    else setTyped(name)
  }
  return (
    <Input
      aria-label={label}
      value={typed}
      placeholder={said.unnamed}
      maxLength={NAME_MAX}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={done}
      onPressEnter={done}
    />
  )
}

function What({ device: { kind, counterId } }: { device: DeviceListed }) {
  const { devices: said } = useConsoleWords()
  const number = useDraft(({ base }) => base?.counters.find(({ id }) => id === counterId)?.number)
  return <>{number === undefined ? said.kinds[kind] : said.atCounter(said.kinds[kind], number)}</>
}

/** A dot and a square, so that nobody needs the colours. */
function State({ device: { connected, seenAt } }: { device: DeviceListed }) {
  const { devices: said } = useConsoleWords()
  const moment = useMoment()
  if (connected) return <span className="state on">{said.connected}</span>
  return <span className="state off">{seenAt === null ? said.neverSeen : said.lastSeen(moment(seenAt))}</span>
}
