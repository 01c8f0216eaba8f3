import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskServiceRow } from '@tingxu/shared/desk-rows.ts'
import type { ServiceId } from '@tingxu/shared/ids.ts'
import { Dialog } from './dialog.tsx'
import { PressButton } from './press-button.tsx'
import { ReasonButtons } from './reason-buttons.tsx'

export type WithoutTicketDialogProps = {
  services: DeskServiceRow[]
  close: () => void
  serve: (serviceId: ServiceId) => void
}

/** Somebody stands at the window without a ticket: what for (rule C10). */
export function WithoutTicketDialog({ services, close, serve }: WithoutTicketDialogProps) {
  const { words, text } = useWords()
  const said = words.desk.withoutTicket
  const names = new Map(services.map(({ id, name }) => [id, text(name)]))
  const serveFor = (serviceId: ServiceId) => {
    close()
    serve(serviceId)
  }
  return (
    <Dialog title={said.title} close={close}>
      <p className="quiet">{said.explain}</p>
      <ReasonButtons ids={[...names.keys()]} nameOf={(id) => names.get(id) ?? id} press={serveFor} />
      <PressButton name={words.desk.cancel} fixedKey="Esc" look="small" press={close} />
    </Dialog>
  )
}
