import type { ReactNode } from 'react'

/** A page with a few words and nothing to do, or one thing. */
export function Plain({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <main className="plain">
      <h1>{title}</h1>
      {text !== undefined && <p>{text}</p>}
      {children}
    </main>
  )
}
