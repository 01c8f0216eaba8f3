import { createServer } from 'node:net'
import { isMainThread } from 'node:worker_threads'

/**
 * Loaded into a server before it starts (`node --import`), so that a pictured hall has a morning of its own choosing:
 * its wall clock and its steady clock begin at TIME_FROM and go on as the machine's do, and whoever connects to the
 * socket TIME_MOVED_AT moves both forward. The server itself runs as in a hall: its time is real to it, which the
 * test clock, announced on every screen, is not.
 */
const wall = Date.now.bind(Date)
const steady = performance.now.bind(performance)
let aheadMs = Number(process.env.TIME_FROM) - wall()

Date.now = () => wall() + aheadMs
performance.now = () => steady() + aheadMs

if (isMainThread) {
  createServer((mover) => {
    mover.on('data', (minutes) => {
      aheadMs += Number(minutes) * 60_000
      mover.end('moved')
    })
  })
    .listen(process.env.TIME_MOVED_AT)
    .unref()
}
