import { keptHere } from '@tingxu/shared/browser/pending-commands.ts'
import { type RefObject, useCallback, useEffect, useState } from 'react'
import { isOver, secretIn, takeForPhone } from './phone-ticket.ts'

export type PhoneTicket = {
  secret: string | null
  over: boolean
  /** `nothing`: the last try got no ticket. */
  taking: 'no' | 'yes' | 'nothing'
  take(): void
}

const KEPT_AS = 'tingxu.overview.ticket'
const SCAN_MS = 300
const ASK_MS = 2500

/** The ticket in the phone: what the kiosk beside it showed last, or one that was taken for it. */
export function usePhoneTicket(kiosk: RefObject<HTMLIFrameElement | null>): PhoneTicket {
  const [secret, setSecret] = useState(() => keptHere()?.getItem(KEPT_AS) ?? null)
  const [over, setOver] = useState(false)
  const [taking, setTaking] = useState<PhoneTicket['taking']>('no')
  const show = useCallback((next: string) => {
    keptHere()?.setItem(KEPT_AS, next)
    setSecret(next)
    setOver(false)
    setTaking('no')
  }, [])
  useEffect(() => scanning(kiosk, show), [kiosk, show])
  useEffect(() => (secret === null || over ? undefined : asking(secret, () => setOver(true))), [secret, over])
  const take = useCallback(async () => {
    setTaking('yes')
    const taken = await takeForPhone()
    if (taken === null) setTaking('nothing')
    else show(taken)
  }, [show])
  return { secret, over, taking, take }
}

/** Looks at the kiosk as a phone's camera does, and opens each code once. */
function scanning(kiosk: RefObject<HTMLIFrameElement | null>, show: (secret: string) => void): () => void {
  let seen: string | null = null
  const timer = setInterval(() => {
    const link = kiosk.current?.contentDocument?.querySelector<HTMLElement>('[data-link]')?.dataset.link
    if (link === undefined || link === seen) return
    seen = link
    show(secretIn(link))
  }, SCAN_MS)
  return () => clearInterval(timer)
}

function asking(secret: string, isNowOver: () => void): () => void {
  const ask = async () => {
    if ((await isOver(secret)) === true) isNowOver()
  }
  ask()
  const timer = setInterval(ask, ASK_MS)
  return () => clearInterval(timer)
}
