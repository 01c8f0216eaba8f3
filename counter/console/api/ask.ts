import { askHall } from '@tingxu/shared/browser/ask-hall.ts'
import type { Faulty } from '@tingxu/shared/wire-console.ts'
import { wordsOf } from '@tingxu/shared/words/words.ts'

/** The server said no, or said nothing; the message is for the person who asked. */
export class NotDone extends Error {
  override name = 'NotDone'
  /** 0: nobody answered. */
  readonly status: number
  readonly body: { refused?: string; faults?: Faulty[] } & Record<string, unknown>

  constructor(status: number, body: Record<string, unknown>, language: string) {
    super(sentenceOf(body, language))
    this.status = status
    this.body = body
  }
}

/** One question to the server: a body makes it a POST. Throws NotDone. */
export async function ask<Answer>(path: string, { body, language, withinMs }: Asked): Promise<Answer> {
  const answered = await askHall(path, { body, language, withinMs: withinMs ?? ANSWER_MS_MAX })
  if (answered === null) throw new NotDone(0, {}, language)
  if (answered.status >= 300) throw new NotDone(answered.status, answered.body as Record<string, unknown>, language)
  return answered.body as Answer
}

export type Asked = { language: string; body?: unknown; withinMs?: number }

function sentenceOf(body: Record<string, unknown>, language: string): string {
  const { message, why } = body as { message?: string; why?: string }
  return message ?? why ?? wordsOf(language).common.notAccepted
}

/** A whole hall's settings may be on the way, over whatever network an office has. */
const ANSWER_MS_MAX = 15_000
