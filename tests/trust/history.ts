import type { Command } from '@tingxu/shared/commands.ts'
import type { PlainStep } from '../laws/plain-log.ts'
import { answerFindings } from './check-answers.ts'
import { logFindings } from './check-log.ts'

/**
 * What was asked of a hall, what it answered and when, and its log afterwards. The log claims an order by
 * giving each answer its `seq`; the checks hold that order against real time and against the rules.
 */
export type History = { ops: readonly Op[]; log: readonly PlainStep[] }

/** One attempt at one command. Instants are milliseconds of a clock that all who record share. */
export type Op = {
  id: string
  actor: { role: string; id: string }
  command: Command
  sentAt: number
  answer: OpAnswer
}

export type OpAnswer =
  | { kind: 'ok'; answeredAt: number; seq: number; now: number; result: Record<string, unknown> }
  | { kind: 'fail'; answeredAt: number; status: number; refused: string }
  /** No answer came: it happened wholly or not at all. */
  | { kind: 'unknown' }

export type Finding = { check: Check; seq: number | null; said: string }
export type Check = 'CHK1' | 'CHK2' | 'CHK3' | 'CHK4' | 'CHK5' | 'CHK6' | 'CHK7' | 'CHK9' | 'CHK11'

/** Everything that may not be so, first things first. A good history has no findings. */
export function findingsIn(history: History): Finding[] {
  return [...logFindings(history.log), ...answerFindings(history)]
}

/** The first findings for whoever must look into them, each with the steps around it. */
export function told(history: History): string[] {
  return findingsIn(history)
    .slice(0, TOLD)
    .map(({ check, seq, said }) => {
      const around = seq === null ? [] : history.log.filter((step) => Math.abs(step.seq - seq) <= AROUND)
      const lines = around.map(
        (step) => `  ${step.seq === seq ? '>' : ' '} ${step.seq} ${step.at} ${JSON.stringify(step.events)}`,
      )
      return [`${check} at ${seq ?? 'no step'}: ${said}`, ...lines].map((line) => line.slice(0, LINE)).join('\n')
    })
}

const TOLD = 3
const AROUND = 2
const LINE = 400
