import { brokenLink, CHAIN_START, canonicalHash, sealStep } from '@tingxu/server/domain/chain.ts'
import { evolve } from '@tingxu/server/domain/evolve.ts'
import { emptyHall, type Hall } from '@tingxu/server/domain/hall.ts'
import { resultOf } from '@tingxu/server/domain/result.ts'
import { readHall, writeHall } from '@tingxu/server/domain/snapshot.ts'
import { SortedList } from '@tingxu/server/domain/sorted-list.ts'
import { ticketsIn } from '@tingxu/server/domain/undoable-step.ts'
import { VIEW_SECTIONS } from '@tingxu/server/domain/views/views.ts'
import { describe, expect, test } from 'vitest'
import { given, HOUR, MINUTE, type RehearsedHall } from '../helpers/hall.ts'
import { guide, idOf, kiosk, liuYang, managerZhao, phone, timer, wangMin } from '../helpers/people.ts'
import { smallHall } from '../helpers/small-hall.ts'

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

/** An afternoon in which people are held, sent on, chosen, asked and put back. */
function afternoon(): RehearsedHall {
  const settings = smallHall((settings) => {
    settings.presence = { phone: true, confirmAhead: 1 }
  })
  return given((hall) => {
    hall.seats(wangMin, 'one')
    hall.seats(liuYang, 'three')
    hall.when(timer, { type: 'notePresence', counterId: 'one', staffId: wangMin.id }).isAccepted()
    hall.gives('Aunt Wang', 'id-card', { serviceIds: ['id-card', 'household', 'licence'], order: 'best' })
    for (const visitor of ['Mr Li', 'Mrs Zhou', 'Uncle Sun', 'Miss Qian']) hall.gives(visitor, 'id-card')
    hall.gives('Xiao Chen', 'id-card', { person: 'a hash' }, phone)
    hall.postpones('Miss Qian', 3)
    hall.when(kiosk, { type: 'reportPrint', ticketId: idOf('Mr Li'), state: 'failed' }).isAccepted()
    hall.when(guide, { type: 'setClass', ticketId: idOf('Mr Li'), classId: 'veteran', reason: '持证' }).isAccepted()
    hall.when(kiosk, { type: 'countDiversion', serviceId: 'household' }).isAccepted()
    hall.calls(wangMin)
    hall.starts(wangMin)
    hall.holds(wangMin, { minutes: 5 })
    hall.calls(wangMin)
    hall.starts(wangMin)
    hall.sends(wangMin, { serviceId: 'licence' }, { comeBack: true })
    hall.when(managerZhao, { type: 'transferTicket', ticketId: idOf('Uncle Sun'), to: { staffId: liuYang.id } })
    hall.passes(10 * MINUTE)
    hall.clockWorks()
    hall.when(liuYang, { type: 'serveVisitor', counterId: 'three', serviceId: 'licence' }).isAccepted()
    hall.assigns('one', [{ serviceId: 'household', as: 'primary' }], { until: hall.now + HOUR })
    hall.calls(wangMin)
    hall.undoes(wangMin)
    hall.calls(wangMin)
  }, settings)
}

describe('the log alone says what happened', () => {
  test.each([
    ['a morning', morning],
    ['an afternoon', afternoon],
  ])('[S1] a hall that goes through the steps again is the same hall: %s', (_, day) => {
    const { hall, steps } = day()
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

  test('[S1] also of an afternoon, and what is taken back after it is the same', () => {
    const hall = afternoon()
    const kept = readHall(writeHall(hall.hall))
    expect(writeHall(kept)).toBe(writeHall(hall.hall))
    expect(rowsOf(kept)).toEqual(rowsOf(hall.hall))
    hall.undoes(wangMin)
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
      ...{ ticketId: idOf('Aunt Wang'), label: 'A001', serviceId: 'id-card', ahead: 0, wait: null },
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

describe('a step tells of itself', () => {
  test('[C12] which tickets it names, each once', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.closesDay({ expireRest: true, reason: '停电' })
    })
    const [step] = hall.steps.slice(-1)
    expect(step?.events.map(({ type }) => type)).toEqual(['ticketExpired', 'counterClosed', 'dayClosed'])
    expect(step && ticketsIn(step)).toEqual([idOf('Aunt Wang')])
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

  test('[S1] a log that tells of a ticket or counter what cannot have been', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
    })
    const auntWang = { ticketId: idOf('Aunt Wang'), counterId: 'one' }
    const told = (event: object) => () => evolve(hall.hall, step(event))
    expect(told({ type: 'ticketRecalled', ...auntWang })).toThrow('there is no ticket that is called or serving')
    expect(told({ type: 'counterResumed', counterId: 'one' })).toThrow('there is no counter that is paused')
    expect(told({ type: 'stepUndone', counterId: 'one', undoneSeq: 1 })).toThrow('step 1 is not the last of one')
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
