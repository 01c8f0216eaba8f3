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

/** A ticket machine and a board: the two without which nobody comes and nobody is called. */
export function DevicesStep({ next }: StepProps) {
  const { wizard: said } = useConsoleWords()
  const { data } = useDevices()
  const devices = data?.devices ?? []
  const has = (kind: DeviceListed['kind']) => devices.some((device) => device.kind === kind && device.connected)
  const missing = has('kiosk') && has('display') ? null : said.devicesMissing
  return (
    <>
      <p className="quiet">{said.devicesHint}</p>
      <OneDevice kind="kiosk" isThere={has('kiosk')} />
      <OneDevice kind="display" isThere={has('display')} />
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

function OneDevice({ kind, isThere }: { kind: 'kiosk' | 'display'; isThere: boolean }) {
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
      {isThere && <p role="status">{said.deviceThere}</p>}
      {!isThere && made === null && <Button onClick={make}>{said.pair(name)}</Button>}
      {!isThere && made !== null && <PairingCard made={made} kind={kind} />}
    </section>
  )
}
