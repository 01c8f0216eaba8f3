import type { NewDeviceAnswer } from '@tingxu/shared/wire-console.ts'
import { Button } from 'antd'
import { useConsoleWords } from '../look/use-console-words.ts'
import './devices.css'

/** How a device becomes the hall's: an address to open there and a code to type, or a link that does both. */
export function PairingCard({ made, kind }: { made: NewDeviceAnswer; kind: string }) {
  const { devices: said } = useConsoleWords()
  const [address = ''] = made.link.split('#')
  return (
    <div className="pairing" role="status">
      <p>
        {said.openThere} <b className="address">{address}</b>
      </p>
      <p>
        {said.typeCode} <b className="code">{made.code}</b>
      </p>
      <p>
        <Button href={made.link} target="_blank" rel="opener" data-kind={kind}>
          {said.openHere}
        </Button>
      </p>
      <p className="quiet">{said.onceOnly}</p>
    </div>
  )
}
