import type { Command } from '@tingxu/shared/commands.ts'
import { useCallback, useRef, useState } from 'react'
import type { Answer } from './answer.ts'
import type { SendOptions } from './hall-client.ts'
import { useHall } from './hall-provider.tsx'

export type Pressing = {
  /** Null: another press of this control is still waiting for its answer, so nothing was sent. */
  press<C extends Command>(command: C, options?: SendOptions): Promise<Answer<C['type']> | null>
  /** The command that waits for its answer. */
  pending: Command | null
  /** The last answer; gone at the next press. */
  answer: Answer | null
  clear(): void
}

/** One press at a time for each control: a second touch of an impatient finger is no second ticket. */
export function useCommand(): Pressing {
  const { client, signInNeeded } = useHall()
  const busy = useRef(false)
  const [pending, setPending] = useState<Command | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const press = useCallback<Pressing['press']>(
    async (command, options) => {
      // State is set too late for two touches within one frame; the ref is not.
      if (busy.current) return null
      busy.current = true
      setAnswer(null)
      setPending(command)
      const came = await client.send(command, options)
      busy.current = false
      setPending(null)
      setAnswer(came as Answer)
      if (came.kind === 'sign-in-needed') signInNeeded()
      return came
    },
    [client, signInNeeded],
  )
  return { press, pending, answer, clear: useCallback(() => setAnswer(null), []) }
}
