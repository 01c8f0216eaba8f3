import { BoardsPart } from './boards-part.tsx'
import { LayoutsPart } from './layouts-part.tsx'
import { VoicePart } from './voice-part.tsx'
import '@tingxu/shared/browser/slip/slip.css'
import './boards.css'

/** What stands on tickets, what boards show beside the calls, and how they speak. */
export function BoardsPage() {
  return (
    <>
      <LayoutsPart />
      <BoardsPart />
      <VoicePart />
    </>
  )
}
