import { type Arrangement, arrange, CAPTION, type Place } from '@tingxu/display/overview/arrangement.ts'
import { describe, expect, test } from 'vitest'

const SIDE_BY_SIDE = [
  [1392, 812],
  [1872, 984],
  [2512, 1340],
  [1318, 640],
  [1180, 900],
] as const
const TALL = [
  [1000, 700],
  [768, 1024],
  [342, 700],
] as const

const placesOf = ({ places }: Arrangement) => Object.values(places)
const overlap = (a: Place, b: Place) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y - CAPTION < b.y + b.height && b.y - CAPTION < a.y + a.height

describe.each([...SIDE_BY_SIDE, ...TALL])('on %d × %d', (width, height) => {
  const arranged = arrange({ width, height })

  test('no screen and no caption lies over another', () => {
    const places = placesOf(arranged)
    const pairs = places.flatMap((a, index) => places.slice(index + 1).map((b) => [a, b] as const))
    expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([])
  })

  test('all of it is inside', () => {
    const outside = placesOf(arranged).filter(
      ({ x, y, width: wide, height: high }) =>
        x < -0.01 || y < CAPTION || x + wide > width + 0.01 || y + high > arranged.size.height + 0.01,
    )
    expect(outside).toEqual([])
  })

  test('each keeps its shape', () => {
    for (const { width: wide, height: high, drawn } of placesOf(arranged)) {
      expect(wide / high).toBeCloseTo(drawn.width / drawn.height, 3)
    }
  })
})

test.each(SIDE_BY_SIDE)('on a wide page, %d × %d, nothing has to be scrolled', (width, height) => {
  expect(arrange({ width, height }).size).toEqual({ width, height })
})

test('on a phone the screens stand in one column, in the order in which a visit goes', () => {
  const { places } = arrange({ width: 342, height: 700 })
  expect([places.kiosk.y, places.phone.y, places.desk.y, places.board.y]).toEqual(
    placesOf(arrange({ width: 342, height: 700 }))
      .map(({ y }) => y)
      .sort((a, b) => a - b),
  )
})
