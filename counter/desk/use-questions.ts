import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { Question } from './question.ts'
import type { QuestionsProps } from './questions.tsx'

type Part = { Questions: ComponentType<QuestionsProps> }

/**
 * The dialogs do not keep a desk waiting: they come beside the session and the first rows, and are there before anybody
 * has sat down. Where they could not be fetched nothing is asked, and the next press tries again.
 */
export function useQuestions(asked: Question | null, giveUp: () => void): ComponentType<QuestionsProps> | null {
  const [part, setPart] = useState(fetched)
  const failed = useRef(giveUp)
  failed.current = giveUp
  useEffect(() => {
    if (part === null && asked !== null) fetchQuestions().then(setPart, () => failed.current())
  }, [part, asked])
  return part?.Questions ?? null
}

export async function fetchQuestions(): Promise<Part> {
  fetched = await import('./questions.tsx')
  return fetched
}

let fetched: Part | null = null
