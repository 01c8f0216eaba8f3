import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { App, Button } from 'antd'
import { useZone } from '../draft/use-zone.ts'
import { dateIn } from '../look/date-in.ts'
import { useConsoleWords } from '../look/use-console-words.ts'

export type Link = { name: string; link: string | null; until: number | null }

/** The link, once: it is nowhere else. Null: whoever it is has a password already. */
export function InvitationLink({ invited: { name, link, until } }: { invited: Link }) {
  const { staff: said } = useConsoleWords()
  const { message } = App.useApp()
  const zone = useZone()
  if (link === null) return <p role="status">{said.takenIn(name)}</p>
  const copy = async () => {
    const isCopied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    )
    if (isCopied) message.success(said.copied)
    else message.info(said.copyByHand)
  }
  return (
    <div className="made" role="status">
      <p>{said.sendLink(name)}</p>
      <p className="address">
        <a href={link}>{link}</a>
      </p>
      <p>
        <Button onClick={copy}>{said.copy}</Button>{' '}
        <span className="quiet">{until !== null && said.until(dateIn(zone, until), timeIn(zone, until))}</span>
      </p>
    </div>
  )
}
