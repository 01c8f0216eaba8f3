import type { CommandId, HallId, HallTime } from '@tingxu/shared/ids.ts'
import type { Role } from '@tingxu/shared/roles.ts'

/** log.db: what happened in every hall, in order. Rows are added and never changed. */
export type LogTables = { steps: StepRow; checkpoints: CheckpointRow }

export type StepRow = {
  hall_id: HallId
  seq: number
  at: HallTime
  actor_role: Role
  actor_id: string
  command_id: CommandId
  body_hash: string
  /** JSON */
  events: string
  hash: string
}

export type CheckpointRow = {
  hall_id: HallId
  seq: number
  format: number
  hash: string
  state: string
}
