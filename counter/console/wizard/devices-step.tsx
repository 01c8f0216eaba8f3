import type { DeviceListed, NewDeviceAnswer } from '@tingxu/shared/wire-console.ts'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'
import { PairingCard } from '../devices/pairing-card.tsx'
import { useDevices } from '../devices/use-devices.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { StepEnd } from './step-end.tsx'
import type { StepProps } from './steps.ts'

/** Without the one nobody comes, without the other nobody is called. */
const NEEDED = ['kiosk', 'display'] as const

export function DevicesStep({ next }: StepProps) {
  const { wizard: said } = useConsoleWords()
  const { data } = useDevices()
  const devices = data?.devices ?? []
  const has = (kind: DeviceListed['kind']) => devices.some((device) => device.kind === kind && device.connected)
  const awaited = NEEDED.filter((kind) => !has(kind)).map((kind) => said.deviceNames[kind])
  const missing = awaited.length === 0 ? null : said.devicesMissing(awaited.join(said.comma))
  return (
    <>
      <p className="quiet">{said.devicesHint}</p>
      {NEEDED.map((kind) => (
        <OneDevice key={kind} kind={kind} isThere={has(kind)} />
      ))}
      <StepEnd next={next} missing={missing}>
        {missing !== null && (
          <Button type="link" onClick={next}>
            {said.skip}
          </Button>
        )}
      </StepEnd>
    </>
  )
}

function OneDevice({ kind, isThere }: { kind: (typeof NEEDED)[number]; isThere: boolean }) {
  const { wizard: said } = useConsoleWords()
  const ask = useAsk()
  const at = useHallPath()
  const { message } = App.useApp()
  const [made, setMade] = useState<NewDeviceAnswer | null>(null)
  const name = said.deviceNames[kind]
  const make = async () => {
    try {
      setMade(await ask<NewDeviceAnswer>(at('devices'), { body: { kind, name } }))
    } catch (error) {
      message.error((error as Error).message)
    }
  }
  return (
    <section className="device-to-pair" aria-label={name}>
      <h3>{name}</h3>
      {isThere && (
        <p className="state on" role="status">
          {said.deviceThere}
        </p>
      )}
      {!isThere && made === null && <Button onClick={make}>{said.pair(name)}</Button>}
      {!isThere && made !== null && <PairingCard made={made} kind={kind} />}
    </section>
  )
}
