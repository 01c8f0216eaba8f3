import type { Command } from '@tingxu/shared/commands.ts'
import { newId } from '@tingxu/shared/ids.ts'
import type { Asker, CrowdedHall } from '../helpers/crowded-hall.ts'
import type { PlainStep } from '../laws/plain-log.ts'
import type { Op, OpAnswer } from './history.ts'

/** Asks a hall over HTTP and writes down every attempt: what was sent when, and what came back. */
export class Recorder {
  readonly ops: Op[] = []
  readonly #hall: Pick<CrowdedHall, 'url' | 'hallId' | 'manager'>

  constructor(hall: Pick<CrowdedHall, 'url' | 'hallId' | 'manager'>) {
    this.#hall = hall
  }

  async ask(asker: Asker, command: Command, id = newId()): Promise<Op> {
    const sentAt = performance.now()
    const answer = await this.#answerOf(asker, JSON.stringify({ id, command }))
    const op: Op = { id, actor: { role: asker.role, id: asker.id }, command, sentAt, answer }
    this.ops.push(op)
    return op
  }

  /** The log as the manager reads it, page by page. */
  async log(): Promise<PlainStep[]> {
    const { url, hallId, manager } = this.#hall
    const steps: PlainStep[] = []
    for (;;) {
      const path = `/api/halls/${hallId}/log?after=${steps.at(-1)?.seq ?? 0}&limit=1000`
      const response = await fetch(url + path, { headers: manager.headers })
      if (response.status !== 200) throw new Error(`no log: ${response.status} ${await response.text()}`)
      const page = (await response.json()) as { steps: PlainStep[]; head: { seq: number } }
      steps.push(...page.steps)
      if ((steps.at(-1)?.seq ?? 0) >= page.head.seq) return steps
    }
  }

  async #answerOf({ headers }: Asker, body: string): Promise<OpAnswer> {
    const { url, hallId } = this.#hall
    try {
      const response = await fetch(`${url}/api/halls/${hallId}/commands`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
      })
      const answer = (await response.json()) as Record<string, unknown>
      return answerFrom(response.status, answer, performance.now())
    } catch {
      return { kind: 'unknown' }
    }
  }
}

/** A 5xx says nothing about what happened: it is treated like no answer. */
function answerFrom(status: number, answer: Record<string, unknown>, answeredAt: number): OpAnswer {
  if (status >= 500) return { kind: 'unknown' }
  if (status !== 200) return { kind: 'fail', answeredAt, status, refused: String(answer.refused ?? answer.why) }
  const { seq, now, result } = answer
  return { kind: 'ok', answeredAt, seq: Number(seq), now: Number(now), result: result as Record<string, unknown> }
}
