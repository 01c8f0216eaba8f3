import { describe, expect, test } from 'vitest'
import { given } from '../helpers/hall.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

describe('what boards show beside the calls', () => {
  const quiet = { id: 'b1', zoneId: 'north', waiting: true, missed: false, notices: false, volume: 0.5 }

  test('[V1] those of a zone are told what the hall wants of them, and other boards nothing', () => {
    const hall = given()
    hall.publishes(smallHall((draft) => set(draft, { boards: [quiet] })))
    expect(hall.rows('board', 'north').get('look')).toEqual({
      ...{ kind: 'look', waiting: true, missed: false, notices: false, volume: 0.5 },
    })
    expect(hall.rows('board', 'south').has('look')).toBe(false)
    expect(hall.rows('board').has('look')).toBe(false)
  })

  test('[V1] those of the whole hall have an entry of their own', () => {
    const hall = given()
    hall.publishes(smallHall((draft) => set(draft, { boards: [{ ...quiet, zoneId: null }] })))
    expect(hall.rows('board').get('look')).toMatchObject({ missed: false })
    expect(hall.rows('board', 'north').has('look')).toBe(false)
  })
})
