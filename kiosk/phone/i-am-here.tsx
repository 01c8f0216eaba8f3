import { said } from '@tingxu/shared/browser/said.ts'
import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { PHONE_ANSWER_MS_MAX } from '@tingxu/shared/limits.ts'
import type { OwnPlace } from '@tingxu/shared/views.ts'

/** Asks whoever is nearly called whether they are here, above everything else (rules T4, T6). */
export function IAmHere({ confirm }: Pick<OwnPlace, 'confirm'>) {
  const { words } = useWords()
  const { press, pending, answer } = useCommand()
  const isHere = () => press({ type: 'confirmPresence' }, { answerMs: PHONE_ANSWER_MS_MAX })
  if (confirm === null)
    return answer?.kind === 'accepted' ? (
      <p className="confirmed" role="status">
        {words.phone.confirmed}
      </p>
    ) : null
  return (
    <section className="confirm" role="alert">
      <h2>{words.phone.confirm[confirm]}</h2>
      <button type="button" className="btn" aria-disabled={pending !== null} onClick={isHere}>
        {words.phone.iAmHere}
      </button>
      <p>{said(answer, words) ?? words.phone.confirmText[confirm]}</p>
    </section>
  )
}
