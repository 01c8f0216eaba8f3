import { said } from '@tingxu/shared/browser/said.ts'
import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { PHONE_ANSWER_MS_MAX } from '@tingxu/shared/limits.ts'
import { useState } from 'react'

/** Leaving the queue cannot be taken back, so it is asked once more. */
export function Leave() {
  const { words } = useWords()
  const { press, pending, answer } = useCommand()
  const [sure, setSure] = useState(false)
  if (!sure)
    return (
      <button type="button" className="btn" onClick={() => setSure(true)}>
        {words.phone.leave}
      </button>
    )
  const leave = () => press({ type: 'cancelTicket' }, { answerMs: PHONE_ANSWER_MS_MAX })
  return (
    <fieldset className="asked">
      <legend>{words.phone.leaveSure}</legend>
      <p>{words.phone.leaveMeans}</p>
      <p className="refusal" role="alert">
        {said(answer, words) ?? ''}
      </p>
      <button type="button" className="btn" aria-disabled={pending !== null} onClick={leave}>
        {words.phone.leaveYes}
      </button>
      <button type="button" className="btn main" onClick={() => setSure(false)}>
        {words.phone.leaveNo}
      </button>
    </fieldset>
  )
}
