import type { HallLog } from '@tingxu/server/store/hall-log.ts'
import { CommandRepeated, OutOfOrder } from '@tingxu/server/store/steps-in-order.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { smallHall } from '../helpers/small-hall.ts'
import { hashAt, stepAt, stepsFrom } from './steps.ts'

/** The promise of server/store/hall-log.ts, kept by every log, whatever it is written on. */
export function keepsThePromiseOfTheLog(name: string, open: () => Promise<HallLog>): void {
  describe(`the log on ${name}`, () => {
    let log: HallLog
    beforeEach(async () => {
      log = await open()
    })
    afterEach(() => log.close())

    const append = (hallId: string, steps: ReturnType<typeof stepsFrom>) =>
      log.inTurn(hallId, (turn) => turn.append(steps))

    test('a hall without steps stands at 0 with 64 zeros', async () => {
      expect(await log.head('zhenhai')).toEqual({ seq: 0, hash: '0'.repeat(64) })
      expect(await log.readAfter('zhenhai', 0, 10)).toEqual([])
      expect(await log.hallIds()).toEqual([])
    })

    test('steps are read back as they were written, in order', async () => {
      const steps = stepsFrom(1, 3)
      await append('zhenhai', steps)
      expect(await log.readAfter('zhenhai', 0, 10)).toEqual(steps)
    })

    test('every kind of value in an event is read back as it was', async () => {
      const step = stepAt(1, {
        events: [
          { type: 'dayClosed', date: '2026-11-24', reason: '停电 “供电局” 😀 \\ \u2028' },
          { type: 'ticketsStopped', serviceIds: null },
          { type: 'ticketsStopped', serviceIds: [] },
        ],
      })
      await append('zhenhai', [step])
      expect(await log.readAfter('zhenhai', 0, 1)).toEqual([step])
    })

    test('[S1] the steps that published settings are found, newest first, and no others', async () => {
      const published = (seq: number) => stepAt(seq, { events: [settingsPublished] })
      const talk = '"type":"settingsPublished"'
      const spoken = stepAt(3, { events: [{ type: 'dayClosed', date: '2026-11-24', reason: talk }] })
      await append('zhenhai', [published(1), stepAt(2), spoken, published(4), published(5)])
      await append('linjiang', [published(1)])
      const { at, actor } = stepAt(4)
      expect(await log.publications('zhenhai', 4, 10)).toEqual([
        { seq: 4, at, actor },
        { seq: 1, at: stepAt(1).at, actor },
      ])
      expect((await log.publications('zhenhai', 9, 2)).map(({ seq }) => seq)).toEqual([5, 4])
    })

    test('[INV2] the order of a hall goes on over turns without a gap', async () => {
      await append('zhenhai', stepsFrom(1, 2))
      await append('zhenhai', stepsFrom(3, 2))
      expect((await log.readAfter('zhenhai', 0, 10)).map((step) => step.seq)).toEqual([1, 2, 3, 4])
      expect(await log.head('zhenhai')).toEqual({ seq: 4, hash: hashAt(4) })
    })

    test('[INV2] a gap is refused and nothing is written', async () => {
      await append('zhenhai', stepsFrom(1, 2))
      await expect(append('zhenhai', [stepAt(4)])).rejects.toThrow(OutOfOrder)
      await expect(append('zhenhai', [stepAt(3), stepAt(5)])).rejects.toThrow(OutOfOrder)
      expect((await log.head('zhenhai')).seq).toBe(2)
    })

    test('[INV2] a place is not given twice', async () => {
      await append('zhenhai', stepsFrom(1, 2))
      await expect(append('zhenhai', [stepAt(2)])).rejects.toThrow(OutOfOrder)
      await expect(append('zhenhai', [stepAt(3), stepAt(3)])).rejects.toThrow(OutOfOrder)
      expect((await log.head('zhenhai')).seq).toBe(2)
    })

    test('[INV7] a command id happens once in a hall', async () => {
      const first = stepAt(1)
      await append('zhenhai', [first])
      await expect(append('zhenhai', [stepAt(2, { commandId: first.commandId })])).rejects.toThrow(CommandRepeated)
      expect((await log.head('zhenhai')).seq).toBe(1)
    })

    test('[INV4] of steps written together all are there or none', async () => {
      const first = stepAt(1)
      await append('zhenhai', [first])
      const repeated = stepAt(4, { commandId: first.commandId })
      await expect(append('zhenhai', [stepAt(2), stepAt(3), repeated])).rejects.toThrow(CommandRepeated)
      expect(await log.readAfter('zhenhai', 0, 10)).toEqual([first])
    })

    test('after a refusal the log goes on where it stood', async () => {
      await expect(append('zhenhai', [stepAt(2)])).rejects.toThrow(OutOfOrder)
      await append('zhenhai', [stepAt(1)])
      expect((await log.head('zhenhai')).seq).toBe(1)
    })

    test('no steps are nothing to write', async () => {
      await append('zhenhai', [])
      expect((await log.head('zhenhai')).seq).toBe(0)
    })

    test('reading goes by pages', async () => {
      const steps = stepsFrom(1, 25)
      await append('zhenhai', steps)
      expect(await log.readAfter('zhenhai', 0, 10)).toEqual(steps.slice(0, 10))
      expect(await log.readAfter('zhenhai', 10, 10)).toEqual(steps.slice(10, 20))
      expect(await log.readAfter('zhenhai', 20, 10)).toEqual(steps.slice(20))
      expect(await log.readAfter('zhenhai', 25, 10)).toEqual([])
    })

    test('each hall has an order of its own', async () => {
      await append('zhenhai', stepsFrom(1, 3))
      await append('beilun', stepsFrom(1, 1))
      expect((await log.head('zhenhai')).seq).toBe(3)
      expect((await log.head('beilun')).seq).toBe(1)
      expect(await log.hallIds()).toEqual(['beilun', 'zhenhai'])
    })

    test('commands are found by their ids, each with the hall it happened in', async () => {
      const here = stepAt(1)
      const there = stepAt(1)
      await append('zhenhai', [here])
      await append('beilun', [there])
      await log.inTurn('zhenhai', async (turn) => {
        const unknown = '00000000-0000-4000-8000-000000000000'
        const found = await turn.stepsOf([here.commandId, there.commandId, unknown])
        expect(found.get(here.commandId)).toEqual({ hallId: 'zhenhai', step: here })
        expect(found.get(there.commandId)).toEqual({ hallId: 'beilun', step: there })
        expect(found.has(unknown)).toBe(false)
        expect((await turn.stepsOf([])).size).toBe(0)
      })
    })

    test('of one id in two halls the own hall’s step is found', async () => {
      const here = stepAt(1)
      const there = stepAt(1, { commandId: here.commandId })
      await append('beilun', [there])
      await append('zhenhai', [here])
      await log.inTurn('zhenhai', async (turn) => {
        expect((await turn.stepsOf([here.commandId])).get(here.commandId)).toEqual({ hallId: 'zhenhai', step: here })
      })
    })

    test('a turn sees what it has written', async () => {
      const [first, second] = stepsFrom(1, 2) as [ReturnType<typeof stepAt>, ReturnType<typeof stepAt>]
      await log.inTurn('zhenhai', async (turn) => {
        await turn.append([first])
        expect(await turn.head()).toEqual({ seq: 1, hash: first.hash })
        await turn.append([second])
        expect(await turn.readAfter(0, 10)).toEqual([first, second])
      })
    })

    test('the turns of a hall do not interleave', async () => {
      const takeOne = () =>
        log.inTurn('zhenhai', async (turn) => {
          const { seq } = await turn.head()
          await new Promise((resolve) => setImmediate(resolve))
          await turn.append([stepAt(seq + 1)])
          return seq + 1
        })
      const places = await Promise.all(Array.from({ length: 20 }, takeOne))
      expect(places).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    })

    test('a turn of one hall does not hold up another hall', async () => {
      let letGo = () => {}
      const held = log.inTurn('zhenhai', () => new Promise<void>((resolve) => (letGo = resolve)))
      await append('beilun', [stepAt(1)])
      letGo()
      await held
      expect((await log.head('beilun')).seq).toBe(1)
    })

    test('work that throws leaves nothing, and the next turn goes on', async () => {
      const failing = log.inTurn('zhenhai', async (turn) => {
        await turn.head()
        throw new Error('the rules had a bad day')
      })
      const next = append('zhenhai', [stepAt(1)])
      await expect(failing).rejects.toThrow('the rules had a bad day')
      await next
      expect((await log.head('zhenhai')).seq).toBe(1)
    })

    test('a turn that is over writes nothing more', async () => {
      const kept = await log.inTurn('zhenhai', async (turn) => turn)
      await expect(kept.append([stepAt(1)])).rejects.toThrow('this turn is over')
      expect((await log.head('zhenhai')).seq).toBe(0)
    })

    test('what was written does not change when the writer’s or a reader’s copy does', async () => {
      const events = [{ type: 'dayOpened' as const, date: '2026-11-24' }]
      await append('zhenhai', [stepAt(1, { events })])
      events.push({ type: 'dayOpened', date: '2026-11-25' })
      const [read] = await log.readAfter('zhenhai', 0, 1)
      Object.assign(read ?? {}, { hash: 'changed' })
      expect(await log.readAfter('zhenhai', 0, 1)).toMatchObject([
        { hash: hashAt(1), events: [{ date: '2026-11-24' }] },
      ])
    })

    test('the newest checkpoint of the format is found', async () => {
      await append('zhenhai', stepsFrom(1, 20))
      await log.saveCheckpoint('zhenhai', { seq: 10, hash: hashAt(10), format: 1, state: '{"at":10}' })
      await log.saveCheckpoint('zhenhai', { seq: 20, hash: hashAt(20), format: 1, state: '{"at":20}' })
      expect(await log.lastCheckpoint('zhenhai', 1)).toEqual({
        seq: 20,
        hash: hashAt(20),
        format: 1,
        state: '{"at":20}',
      })
    })

    test('the newest checkpoint before an instant is found', async () => {
      await append('zhenhai', stepsFrom(1, 20))
      await log.saveCheckpoint('zhenhai', { seq: 10, hash: hashAt(10), format: 1, state: '{"at":10}' })
      await log.saveCheckpoint('zhenhai', { seq: 20, hash: hashAt(20), format: 1, state: '{"at":20}' })
      expect(await log.lastCheckpoint('zhenhai', 1, stepAt(20).at)).toMatchObject({ seq: 10 })
      expect(await log.lastCheckpoint('zhenhai', 1, stepAt(10).at)).toBeNull()
    })

    test('a checkpoint of another format or another hall is not found', async () => {
      await append('zhenhai', stepsFrom(1, 10))
      await log.saveCheckpoint('zhenhai', { seq: 10, hash: hashAt(10), format: 1, state: '{}' })
      expect(await log.lastCheckpoint('zhenhai', 2)).toBeNull()
      expect(await log.lastCheckpoint('beilun', 1)).toBeNull()
    })

    test('a checkpoint whose hash is not that of its step is passed over for an older one', async () => {
      await append('zhenhai', stepsFrom(1, 20))
      await log.saveCheckpoint('zhenhai', { seq: 10, hash: hashAt(10), format: 1, state: '{"at":10}' })
      await log.saveCheckpoint('zhenhai', { seq: 20, hash: 'f'.repeat(64), format: 1, state: '{"at":20}' })
      expect(await log.lastCheckpoint('zhenhai', 1)).toMatchObject({ seq: 10, state: '{"at":10}' })
    })

    test('a checkpoint ahead of the log is passed over', async () => {
      await append('zhenhai', stepsFrom(1, 3))
      await log.saveCheckpoint('zhenhai', { seq: 4, hash: hashAt(4), format: 1, state: '{}' })
      expect(await log.lastCheckpoint('zhenhai', 1)).toBeNull()
    })

    test('a checkpoint at the same place is replaced, and old ones are forgotten', async () => {
      await append('zhenhai', stepsFrom(1, 50))
      for (const seq of [10, 20, 30, 40, 50]) {
        await log.saveCheckpoint('zhenhai', { seq, hash: hashAt(seq), format: seq === 10 ? 7 : 1, state: 'old' })
      }
      await log.saveCheckpoint('zhenhai', { seq: 50, hash: hashAt(50), format: 1, state: 'new' })
      expect(await log.lastCheckpoint('zhenhai', 1)).toMatchObject({ seq: 50, state: 'new' })
      expect(await log.lastCheckpoint('zhenhai', 7)).toBeNull()
    })

    test('a listener for other processes can be taken away', async () => {
      const stop = log.onNudge(() => {})
      expect(stop).not.toThrow()
    })
  })
}

const settingsPublished = { type: 'settingsPublished', version: 1, settings: smallHall() } as const
