import { ADVANCE_MS_MAX } from '@tingxu/shared/limits.ts'
import { count, strict } from '@tingxu/shared/schema.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { House } from './house.ts'

const AdvanceBody = Type.Object({ advanceMs: count(0, ADVANCE_MS_MAX) }, strict)

/** Moves the clock of a test hall; where the clock is the world's, the route does not exist. */
export function testClockRoute(app: FastifyInstance, { halls, testClock }: House) {
  if (!testClock) return
  let moving: Promise<unknown> = Promise.resolve()
  app.post<{ Body: { advanceMs: number } }>(
    '/api/test/clock',
    { config: { access: 'manager-anywhere' }, schema: { body: AdvanceBody } },
    ({ body }) => {
      // One at a time: two at once would each run the timers that lie on the other's way.
      const moved = moving.then(() => halls.advance(body.advanceMs))
      moving = moved.catch(() => undefined)
      return moved
    },
  )
}
