import type { Command, CommandType } from '@tingxu/shared/commands.ts'
import { useCallback, useRef, useState } from 'react'
import type { Answer } from './answer.ts'
import type { SendOptions } from './hall-client.ts'
import { useHall } from './hall-provider.tsx'

export type Pressing = {
  /** Null: the same press is still waiting for its answer, so nothing was sent. */
  press<C extends Command>(command: C, options?: SendOptions): Promise<Answer<C['type']> | null>
  /** The command that waits for its answer. */
  pending: Command | null
  /** The last answer; gone at the next press. */
  answer: Answer | null
  clear(): void
}

/**
 * One press of a kind at a time: a second touch of an impatient finger is no second ticket. Another kind goes out: rows
 * may show what a press did before its answer is here, and the next key must not be lost in between.
 */
export function useCommand(): Pressing {
  const { client, signInNeeded } = useHall()
  const asked = useRef(new Set<CommandType>())
  const [pending, setPending] = useState<Command | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const press = useCallback<Pressing['press']>(
    async (command, options) => {
      // State is set too late for two touches within one frame; the ref is not.
      if (asked.current.has(command.type)) return null
      asked.current.add(command.type)
      setAnswer(null)
      setPending(command)
      const came = await client.send(command, options)
      asked.current.delete(command.type)
      setPending((latest) => (latest === command ? null : latest))
      setAnswer(came as Answer)
      if (came.kind === 'sign-in-needed') signInNeeded()
      return came
    },
    [client, signInNeeded],
  )
  return { press, pending, answer, clear: useCallback(() => setAnswer(null), []) }
}
