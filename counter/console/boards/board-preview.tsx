import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { textIn } from '@tingxu/shared/browser/use-words.tsx'
import type { ZoneId } from '@tingxu/shared/ids.ts'
import { wordsOf } from '@tingxu/shared/words/words.ts'
import { useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { USUAL_LOOK } from './looks.ts'
import { useBoardSample } from './use-board-sample.ts'

/** How a board is divided when nobody is being called, with the hall's own names; drawn small, and as the hall speaks. */
export function BoardPreview({ zoneId, name }: { zoneId: ZoneId | null; name: string }) {
  const { boards: said } = useConsoleWords()
  const language = useSettings(({ languages }) => languages[0] ?? 'zh')
  const look = useSettings(({ boards }) => boards.find((board) => board.zoneId === zoneId)) ?? USUAL_LOOK
  const hall = useSettings((settings) => settings.name)
  const note = useSettings(({ publicNotes }) => publicNotes[0])
  const { calls, missed, waiting } = useBoardSample(zoneId)
  const { board } = wordsOf(language)
  const hasNote = look.notices && note !== undefined
  return (
    <figure className="board-preview">
      <figcaption>{said.boardPreview(name)}</figcaption>
      <div className="small-board" lang={language} data-theme="dark" data-waiting={look.waiting}>
        <p className="small-top">{textIn(hall, language)}</p>
        <div className="small-calls">
          <p className="quiet">{board.recentCalls}</p>
          {calls.map(({ label, number }) => (
            <p key={label} className="small-call">
              <Label label={label} /> <Plate number={number} />
            </p>
          ))}
        </div>
        {look.waiting && (
          <div className="small-waiting">
            <p className="quiet">{board.waiting}</p>
            {waiting.map(({ id, name: service, count }) => (
              <p key={id}>
                <span>{textIn(service, language)}</span> {count} {board.people}
              </p>
            ))}
          </div>
        )}
        {look.missed && (
          <p className="small-missed">
            <span className="quiet">{board.missed}</span>{' '}
            {missed.map((label) => (
              <Label key={label} label={label} />
            ))}
          </p>
        )}
        {hasNote && <p className="small-note">{textIn(note, language)}</p>}
      </div>
    </figure>
  )
}
