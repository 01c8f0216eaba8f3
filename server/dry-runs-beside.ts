import { Worker } from 'node:worker_threads'
import { DRY_RUN_MEGABYTES_MAX } from '@tingxu/shared/limits.ts'
import type { DryRunAnswer } from '@tingxu/shared/wire-console.ts'
import type { DryRunTask } from './dry-run-thread.ts'
import type { House } from './web/house.ts'

/** Plays past days again on threads beside the one that serves the halls; each reads the log by itself and then ends. */
export function dryRunsBeside(dataDir: string): House['dryRun'] {
  return async (hallId, { date, settings }, signal) => {
    signal.throwIfAborted()
    const task: DryRunTask = { dataDir, hallId, date, settings }
    const thread = new Worker(new URL('./dry-run-thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: DRY_RUN_MEGABYTES_MAX },
    })
    try {
      return await answerOf(thread, signal)
    } finally {
      await thread.terminate()
    }
  }
}

function answerOf(thread: Worker, signal: AbortSignal): Promise<DryRunAnswer | null> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the dry run ended without an answer')))
  })
}
