import { type ReactNode, useEffect, useId, useRef } from 'react'

/** A question over the desk: the browser keeps the focus inside and closes it with Escape. */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const headId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={headId} onCancel={(event) => closing(event, close)}>
      <h2 id={headId}>{title}</h2>
      {children}
    </dialog>
  )
}

/** What is open is this screen's to say, so the browser only asks. */
function closing(event: { preventDefault(): void }, close: () => void) {
  event.preventDefault()
  close()
}
