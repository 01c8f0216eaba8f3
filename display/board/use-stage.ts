import type { HallTime } from '@tingxu/shared/ids.ts'
import type { CallRow } from '@tingxu/shared/views.ts'
import { useEffect, useLayoutEffect, useState } from 'react'
import { EMPTY_STAGE, nextChangeMs, type Stage, stageAfter } from './stage-lines.ts'

/** The stage as calls come and their time runs out. */
export function useStage(calls: readonly CallRow[], now: () => HallTime): Stage {
  const [stage, setStage] = useState<Stage>(EMPTY_STAGE)
  // Before anything is painted: a call must not stand in the list for a moment and then jump.
  useLayoutEffect(() => setStage((before) => stageAfter(before, calls, now(), performance.now())), [calls, now])
  const changeMs = nextChangeMs(stage)
  useEffect(() => {
    if (changeMs === null) return
    const leave = () => setStage((before) => stageAfter(before, calls, now(), performance.now()))
    const timer = setTimeout(leave, Math.max(0, changeMs - performance.now()) + 1)
    return () => clearTimeout(timer)
  }, [changeMs, calls, now])
  return stage
}
