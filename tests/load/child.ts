import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A part of the bench in a process of its own: it is given orders one by one and answers each. */
export type Child<Order, Answer> = { ask(order: Order): Promise<Answer>; end(): Promise<void> }

export function startChild<Order, Answer>(file: string): Child<Order, Answer> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        const gone = (code: number | null) => reject(new Error(`${file} ended with ${code}`))
        child.once('exit', gone)
        child.once('message', (answer: { answer: Answer } | { failed: string }) => {
          child.off('exit', gone)
          if ('failed' in answer) reject(new Error(answer.failed))
          else resolve(answer.answer)
        })
        child.send(order as object)
      }),
    end: () => ended(child),
  }
}

/** The other end: what the child does with each order. */
export function takeOrders<Order, Answer>(work: (order: Order) => Promise<Answer>): void {
  process.on('message', (order: Order) => {
    work(order).then(
      (answer) => process.send?.({ answer }),
      (error: unknown) =>
        process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
  process.on('disconnect', () => process.exit(0))
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.disconnect()
  return exited
}
