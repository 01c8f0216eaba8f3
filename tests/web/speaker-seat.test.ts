import { type Candidate, newSeat, type Seat, type SeatMoment, seatAfter } from '@tingxu/server/web/speaker-seat.ts'
import { SPEAKER_GONE_MS } from '@tingxu/shared/limits.ts'
import { describe, expect, test } from 'vitest'

/** Hall time runs beside the machine's own in these tests. */
const NOON = 1_700_000_000_000
const at = (ms: number, namedId: string | null = null): SeatMoment => ({ nowMs: ms, now: NOON + ms, namedId })
const display = (deviceId: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ socketId: `${deviceId}-1`, deviceId, claim: null, ownBoard: true, arrived: 0 },
  ...more,
})
const door = display('door')
const stairs = display('stairs', { arrived: 1 })

/** The display at the door has spoken since the server began. */
const doorSpeaks: Seat = seatAfter(newSeat(at(0)), [door], at(SPEAKER_GONE_MS))

describe('one display speaks for a zone', () => {
  test('the first that came speaks, and calls since the server began are its to speak', () => {
    expect(seatAfter(newSeat(at(0)), [stairs, door], at(SPEAKER_GONE_MS))).toMatchObject({
      ...{ deviceId: 'door', socketId: 'door-1', from: NOON },
    })
  })

  test('the zone’s own board speaks before the board of the whole hall', () => {
    const ofHall = display('entrance', { ownBoard: false })
    expect(seatAfter(newSeat(at(0)), [ofHall, stairs], at(SPEAKER_GONE_MS)).deviceId).toBe('stairs')
  })

  test('whoever speaks goes on when another comes', () => {
    const ofOld = display('door', { arrived: 9 })
    expect(seatAfter(doorSpeaks, [stairs, ofOld], at(60_000))).toEqual(doorSpeaks)
  })

  test('a second page of the same display stays silent', () => {
    const twin = display('door', { socketId: 'door-2' })
    expect(seatAfter(doorSpeaks, [twin, door], at(60_000)).socketId).toBe('door-1')
  })
})

describe('when the speaking display is gone', () => {
  const gone = seatAfter(doorSpeaks, [stairs], at(60_000))

  test('nobody takes its place for ten seconds', () => {
    expect(seatAfter(gone, [stairs], at(60_000 + SPEAKER_GONE_MS - 1)).socketId).toBeNull()
  })

  test('coming back in that time it goes on where it was', () => {
    const back = display('door', { socketId: 'door-2' })
    expect(seatAfter(gone, [stairs, back], at(65_000))).toEqual({ ...doorSpeaks, socketId: 'door-2' })
  })

  test('after it the next speaks whatever was called since the other went', () => {
    expect(seatAfter(gone, [stairs], at(60_000 + SPEAKER_GONE_MS))).toMatchObject({
      ...{ deviceId: 'stairs', from: NOON + 60_000, away: null },
    })
  })

  test('where there is no other it finds its place again however late', () => {
    const alone = seatAfter(gone, [], at(900_000))
    const back = display('door', { socketId: 'door-2' })
    expect(seatAfter(alone, [back], at(1_000_000))).toEqual({ ...doorSpeaks, socketId: 'door-2' })
  })
})

describe('the display that the settings name', () => {
  test('takes the place of another, for the calls from then on', () => {
    expect(seatAfter(doorSpeaks, [door, stairs], at(60_000, 'stairs'))).toMatchObject({
      ...{ deviceId: 'stairs', from: NOON + 60_000 },
    })
  })

  test('keeps its instant while it speaks', () => {
    expect(seatAfter(doorSpeaks, [door, stairs], at(60_000, 'door'))).toEqual(doorSpeaks)
  })

  test('is not waited for while it is not there', () => {
    expect(seatAfter(doorSpeaks, [door], at(60_000, 'stairs'))).toEqual(doorSpeaks)
  })
})

describe('after a restart of the server', () => {
  test('the display that spoke before goes on at once, with its own instant', () => {
    const spoke = display('stairs', { claim: NOON - 3_600_000, arrived: 1 })
    expect(seatAfter(newSeat(at(0)), [door, spoke], at(1_000))).toMatchObject({
      ...{ deviceId: 'stairs', from: NOON - 3_600_000 },
    })
  })

  test('of two that say so the one that spoke last is believed', () => {
    const first = display('door', { claim: NOON - 7_200_000 })
    const last = display('stairs', { claim: NOON - 3_600_000, arrived: 1 })
    expect(seatAfter(newSeat(at(0)), [first, last], at(1_000)).deviceId).toBe('stairs')
  })

  test('once somebody speaks, whoever spoke long ago does not jump the ten seconds', () => {
    const gone = seatAfter(doorSpeaks, [], at(60_000))
    const spoke = display('stairs', { claim: NOON - 3_600_000, arrived: 1 })
    expect(seatAfter(gone, [spoke], at(61_000)).socketId).toBeNull()
  })

  test('one that never spoke waits until the others had time to come back', () => {
    expect(seatAfter(newSeat(at(0)), [door], at(SPEAKER_GONE_MS - 1)).socketId).toBeNull()
  })
})
