import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import { REASON_MAX } from '@tingxu/shared/limits.ts'
import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTellRefusal } from '../api/use-tell-refusal.ts'
import { useConsoleWords } from '../look/use-console-words.ts'

/**
 * Ends the day once it was said what that means. Where people still wait the hall refuses, and their tickets can be
 * ended with a reason; nobody is sent home who stands at a window.
 */
export function EndDay({ day }: { day: string }) {
  const { hours: said } = useConsoleWords()
  const { press, pending, answer, clear } = useCommand()
  const tell = useTellRefusal()
  const reasonId = useId()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const refused = answer?.kind === 'refused' && answer.refused === 'people-waiting' ? answer : null
  const isForced = refused !== null && refused.atCounters === 0
  const ask = () => {
    clear()
    setReason('')
    setAsking(true)
  }
  const end = async () => {
    const ended = await press({ type: 'closeDay', ...(isForced && { expireRest: true, reason: reason.trim() }) })
    if (ended?.kind === 'refused' && ended.refused === 'people-waiting') return
    tell(ended)
    setAsking(false)
  }
  return (
    <>
      <Button onClick={ask}>{said.endDay}</Button>
      <Modal
        open={isAsking}
        title={said.endAsk(day)}
        okText={isForced ? said.endAll : said.endDay}
        okButtonProps={{ danger: true, loading: pending !== null, disabled: isForced && reason.trim() === '' }}
        cancelText={said.keepDay}
        destroyOnHidden
        onOk={end}
        onCancel={() => setAsking(false)}
      >
        <p>{said.endMeans}</p>
        <p className="refusal" role="alert">
          {refused?.message}
        </p>
        {isForced && (
          <div className="field">
            <label htmlFor={reasonId}>{said.endReason}</label>
            <Input
              autoFocus
              id={reasonId}
              value={reason}
              maxLength={REASON_MAX}
              autoComplete="off"
              aria-describedby={`${reasonId}-hint`}
              onChange={(event) => setReason(event.target.value)}
            />
            <p id={`${reasonId}-hint`} className="quiet hint">
              {said.endReasonHint}
            </p>
          </div>
        )}
      </Modal>
    </>
  )
}
