import type { CodeListed, NewDeviceAnswer } from '@tingxu/shared/wire-console.ts'
import { Button } from 'antd'
import { useState } from 'react'
import { Loading } from '../look/loading.tsx'
import { NotRead } from '../look/not-read.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { DeviceTable } from './device-table.tsx'
import { NewDeviceForm } from './new-device-form.tsx'
import { PairingCard } from './pairing-card.tsx'
import { useDeviceActs } from './use-device-acts.ts'
import { useDevices } from './use-devices.ts'

/** What belongs to the hall: named, seen alive, taken away. */
export function DevicesPage() {
  const { devices: said } = useConsoleWords()
  const { data, error, refetch } = useDevices()
  const [made, setMade] = useState<(NewDeviceAnswer & { kind: string; name: string }) | null>(null)
  if (data === undefined) return error ? <NotRead why={error.message} again={() => void refetch()} /> : <Loading />
  const isUsed = made !== null && !data.codes.some(({ id }) => id === made.id)
  return (
    <>
      <section className="part">
        <h2>{said.add}</h2>
        <NewDeviceForm made={setMade} />
        {made !== null && !isUsed && (
          <div className="made">
            <h3>{said.pairName(made.name)}</h3>
            <PairingCard made={made} kind={made.kind} />
          </div>
        )}
        {isUsed && <p role="status">{said.paired(made.name)}</p>}
      </section>
      <section>
        <h2>{said.all}</h2>
        {data.devices.length === 0 ? <p className="quiet">{said.none}</p> : <DeviceTable devices={data.devices} />}
      </section>
      {data.codes.length > 0 && <Codes codes={data.codes} />}
    </>
  )
}

function Codes({ codes }: { codes: readonly CodeListed[] }) {
  const { devices: said } = useConsoleWords()
  const { revoke } = useDeviceActs()
  return (
    <section className="part">
      <h2>{said.codes}</h2>
      <ul className="codes">
        {codes.map(({ id, kind, name }) => (
          <li key={id}>
            {said.kinds[kind]}　{name}
            <Button type="text" onClick={() => revoke(id)} aria-label={said.takeBackOne(name)}>
              {said.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
