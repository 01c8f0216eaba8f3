import { CODE_MAX } from '@tingxu/shared/limits.ts'
import type { DeviceKind } from '@tingxu/shared/roles.ts'
import type { Paired } from '@tingxu/shared/wire.ts'
import { type FormEvent, type ReactNode, useCallback, useEffect, useState } from 'react'
import { deviceKept, forgetDevice, takePairingCode } from './device-kept.ts'
import { HallProvider } from './hall-provider.tsx'
import { type PairingFault, pairDevice } from './pair-device.ts'
import { LanguageSwitch } from './ui/language-switch.tsx'
import { useWords } from './use-words.tsx'

/**
 * The screen of a paired device: what is inside sees its hall by HallProvider. Without a pairing, or once the server
 * does not know it any more, there is a small form for the code.
 */
export function DevicePairing({
  kind,
  children,
}: {
  kind: DeviceKind
  children: (device: Paired['device']) => ReactNode
}) {
  const [paired, setPaired] = useState(() => deviceKept(kind))
  const { pair, pairing, fault } = usePairing(kind, setPaired)
  const lapsed = useCallback(() => {
    forgetDevice(kind)
    setPaired(null)
  }, [kind])
  if (paired === null) return <PairingForm pair={pair} pairing={pairing} fault={fault} />
  const { token, device } = paired
  return (
    <HallProvider hallId={device.hallId} credential={{ token }} whose={kind} onSignInNeeded={lapsed}>
      {children(device)}
    </HallProvider>
  )
}

function usePairing(kind: DeviceKind, paired: (paired: Paired) => void) {
  const [pairing, setPairing] = useState(false)
  const [fault, setFault] = useState<PairingFault | null>(null)
  const pair = useCallback(
    async (code: string) => {
      setPairing(true)
      const came = await pairDevice(code, kind)
      setPairing(false)
      setFault(typeof came === 'string' ? came : null)
      if (typeof came !== 'string') paired(came)
    },
    [kind, paired],
  )
  useEffect(() => {
    // A link always pairs anew: whoever opens it means this device to be what the link says.
    const fromLink = () => {
      const code = takePairingCode()
      if (code !== null) pair(code)
    }
    fromLink()
    addEventListener('hashchange', fromLink)
    return () => removeEventListener('hashchange', fromLink)
  }, [pair])
  return { pair, pairing, fault }
}

function PairingForm({
  pair,
  pairing,
  fault,
}: {
  pair: (code: string) => void
  pairing: boolean
  fault: PairingFault | null
}) {
  const { words } = useWords()
  const said = words.common.pairing
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!pairing && code.trim() !== '') pair(code)
  }
  return (
    <main>
      <form className="small-form" onSubmit={submit}>
        <h1>{said.title}</h1>
        <p>{said.explain}</p>
        <label>
          {said.code}
          <input
            value={code}
            onChange={(event) => setCode(event.target.value)}
            maxLength={CODE_MAX}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
        <p className="refusal" role="alert">
          {fault === null ? '' : said.faults[fault]}
        </p>
        <button type="submit" aria-disabled={pairing}>
          {pairing ? said.pairing : said.pair}
        </button>
        <LanguageSwitch />
      </form>
    </main>
  )
}
