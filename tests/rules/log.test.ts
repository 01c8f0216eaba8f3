import { brokenLink, CHAIN_START, canonicalHash, sealStep } from '@tingxu/server/domain/chain.ts'
import { evolve } from '@tingxu/server/domain/evolve.ts'
import { emptyHall, type Hall } from '@tingxu/server/domain/hall.ts'
import { resultOf } from '@tingxu/server/domain/result.ts'
import { readHall, writeHall } from '@tingxu/server/domain/snapshot.ts'
import { SortedList } from '@tingxu/server/domain/sorted-list.ts'
import { VIEW_SECTIONS } from '@tingxu/server/domain/views/views.ts'
import { describe, expect, test } from 'vitest'
import { given, type RehearsedHall } from '../helpers/hall.ts'
import { idOf, kiosk, liuYang, managerZhao, timer, wangMin } from '../helpers/people.ts'

/** A morning in which nearly everything happens that can; Mr Li has come back, Mrs Zhou was missed. */
function morning(): RehearsedHall {
  return given((hall) => {
    hall.seats(wangMin, 'one')
    hall.seats(liuYang, 'two')
    hall.when(managerZhao, { type: 'pauseService', serviceId: 'licence' }).isAccepted()
    hall.when(managerZhao, { type: 'stopTickets', serviceIds: ['household'] }).isAccepted()
    for (const visitor of ['Aunt Wang', 'Mr Li', 'Mrs Zhou', 'Uncle Sun', 'Miss Qian']) hall.gives(visitor, 'id-card')
    hall.serves(wangMin)
    hall.calls(liuYang)
    hall.misses(liuYang)
    hall.calls(liuYang)
    hall.misses(liuYang)
    hall.returns('Mr Li')
    hall.cancels('Uncle Sun')
    hall.pauses(liuYang)
    hall.calls(wangMin)
  })
}

describe('the log alone says what happened', () => {
  test('[S1] a hall that goes through the steps again is the same hall', () => {
    const { hall, steps } = morning()
    const again = emptyHall('linjiang', 'wall')
    for (const step of steps) evolve(again, step)
    expect(writeHall(again)).toBe(writeHall(hall))
  })

  test('[S1] a checkpoint is the same hall too, and goes on like it', () => {
    const hall = morning()
    const kept = readHall(writeHall(hall.hall))
    expect(writeHall(kept)).toBe(writeHall(hall.hall))
    expect(rowsOf(kept)).toEqual(rowsOf(hall.hall))
    hall.starts(wangMin)
    hall.calls(wangMin)
    hall.starts(wangMin)
    hall.finishes(wangMin)
    hall.closesDay({ expireRest: true, reason: '下班' })
    for (const step of hall.steps.filter(({ seq }) => seq > kept.seq)) evolve(kept, step)
    expect(writeHall(kept)).toBe(writeHall(hall.hall))
  })

  test('[S1] a checkpoint between two days has no day', () => {
    const hall = given((hall) => hall.closesDay())
    expect(readHall(writeHall(hall.hall)).day).toBeNull()
  })

  test('[T1] the answer of a step is derived from its row, whatever has happened since', () => {
    const hall = given((hall) => hall.gives('Aunt Wang', 'id-card'))
    const step = hall.steps.at(-1)
    hall.cancels('Aunt Wang')
    expect(step && resultOf('takeTicket', step)).toEqual({
      ...{ ticketId: idOf('Aunt Wang'), label: 'A001', ahead: 0, wait: null },
    })
  })

  test('[T1] a row that cannot be of its command is no answer', () => {
    const step = given().steps.at(-1)
    expect(() => step && resultOf('takeTicket', step)).toThrow('a row without ticketTaken')
  })
})

describe('every step carries the hash of all before it', () => {
  const start = { seq: 0, hash: CHAIN_START }

  test('[S1] a morning’s chain holds', () => {
    const { steps } = morning()
    expect(brokenLink(start, steps)).toBeNull()
    expect(brokenLink(start, [])).toBeNull()
  })

  test('[S1] a changed field is found at its step', () => {
    const { steps } = morning()
    const forged = steps.map((step) => (step.seq === 5 ? { ...step, actor: kiosk } : step))
    expect(brokenLink(start, forged)?.seq).toBe(5)
  })

  test('[S1] so is a step left out, doubled, or put in another’s place', () => {
    const { steps } = morning()
    expect(
      brokenLink(
        start,
        steps.filter(({ seq }) => seq !== 5),
      )?.seq,
    ).toBe(6)
    expect(brokenLink(start, [...steps.slice(0, 3), ...steps.slice(2)])?.seq).toBe(3)
    expect(brokenLink(start, steps.toReversed())?.seq).toBe(steps.length)
  })

  test('[S1] and a step sealed on another past', () => {
    const [first] = morning().steps
    if (!first) throw new Error('a morning without steps')
    const { hash: _hash, ...rest } = first
    expect(brokenLink(start, [sealStep('f'.repeat(64), rest)])?.seq).toBe(1)
    expect(sealStep(CHAIN_START, rest)).toEqual(first)
  })

  test('[S1] the hash of a value does not depend on the order of its fields', () => {
    expect(canonicalHash({ b: 1, a: [2] })).toBe(canonicalHash({ a: [2], b: 1 }))
    expect(canonicalHash({ a: 1 })).not.toBe(canonicalHash({ a: 2 }))
    expect(canonicalHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
    expect(canonicalHash(undefined)).toBe(canonicalHash(null))
  })
})

describe('what must not happen is thrown, not told', () => {
  const step = (event: object) => {
    const events = [event] as never
    return sealStep(CHAIN_START, { seq: 9, at: 9, actor: timer, commandId: idOf('9'), bodyHash: '', events })
  }
  const ticketId = idOf('nobody')

  test('[S1] a log that speaks of a ticket or counter that never was', () => {
    expect(() => evolve(given().hall, step({ type: 'ticketCancelled', ticketId }))).toThrow('no ticket')
    expect(() => evolve(given().hall, step({ type: 'counterClosed', counterId: 'nine' }))).toThrow('no counter nine')
  })

  test('[S1] taking out of a list what is not in it', () => {
    const list = new SortedList<number>((a, b) => a - b)
    for (const number of [3, 1, 2]) list.add(number)
    expect([[...list], list.first, list.at(2), list.rank(2)]).toEqual([[1, 2, 3], 1, 3, 1])
    expect(() => list.remove(4)).toThrow('not in the list')
    expect(() => list.remove(0)).toThrow('not in the list')
    list.remove(2)
    expect([...list]).toEqual([1, 3])
  })
})

/** What the board and a desk show of it. */
function rowsOf(hall: Hall): unknown[] {
  const desk = VIEW_SECTIONS.desk.flatMap((section) => [...section.rows(hall, 'one', hall.at)])
  return [...VIEW_SECTIONS.board.flatMap((section) => [...section.rows(hall, null, hall.at)]), ...desk]
}
