import { describe, expect, test } from 'vitest'
import { given } from '../helpers/hall.ts'
import { wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const gown = { id: 'gown', name: { zh: '学位服', en: 'Gown' } }
const fiveDays = { zh: '5 个工作日', en: '5 working days' }

describe('before a ticket is taken', () => {
  test('[M1] the kiosk says what to have along, how long it takes and what it costs', () => {
    const hall = given()
    hall.publishes(smallHall(({ services }) => set(services[0], { guide: { materials: [gown], promised: fiveDays } })))

    expect(hall.rows('kiosk').get('guide:id-card')).toEqual({
      ...{ kind: 'guide', serviceId: 'id-card', materials: [gown], promised: fiveDays, fee: null },
    })
  })

  test('[M1] and nothing of a service that needs nothing', () => {
    const hall = given()
    hall.publishes(smallHall())

    expect(hall.rows('kiosk').has('guide:household')).toBe(false)
  })

  test('[M1] a ticket says whether its visitor had everything', () => {
    const hall = given()
    hall.publishes(smallHall())
    hall.seats(wangMin, 'three')
    hall.gives('Mrs Zhou', 'licence', { materialsChecked: true })
    hall.calls(wangMin)

    expect(hall.rows('desk', 'three').get('current')).toMatchObject({ materialsChecked: true })
  })
})

describe('what is printed under every ticket', () => {
  test('[C6] for how long a missed one may return', () => {
    const hall = given()
    hall.publishes(smallHall(({ call }) => set(call, { returnMinutes: 45 })))
    expect(hall.rows('kiosk').get('rights')).toEqual({ kind: 'rights', returnMinutes: 45 })
  })

  test('[C6] nothing of returning where no ticket may return', () => {
    const hall = given()
    hall.publishes(smallHall(({ call }) => set(call, { returnsMax: 0 })))
    expect(hall.rows('kiosk').get('rights')).toEqual({ kind: 'rights', returnMinutes: null })
  })
})

describe('how tickets look on paper', () => {
  const door = { zh: '大门', en: 'Door' }
  const foot = { zh: '请在一楼等候', en: 'Please wait on the first floor' }

  test('[V4] the kiosk is told of every layout, in the hall’s order, but not what a manager calls it', () => {
    const hall = given()
    hall.publishes(
      smallHall((draft) =>
        set(draft, {
          printers: [
            { id: 'door', name: door, paper: 58, foot, shows: ['code', 'plain-name'] },
            { id: 'hall', name: door, paper: 80, shows: [] },
          ],
        }),
      ),
    )
    expect(hall.rows('kiosk').get('printer:door')).toEqual({
      ...{ kind: 'printer', id: 'door', paper: 58, top: null, foot, shows: ['code', 'plain-name'], order: 0 },
    })
    expect(hall.rows('kiosk').get('printer:hall')).toEqual({
      ...{ kind: 'printer', id: 'hall', paper: 80, top: null, foot: null, shows: [], order: 1 },
    })
  })

  test('[V4] and of nothing where the hall has none', () => {
    const hall = given()
    hall.publishes(smallHall())
    expect([...hall.rows('kiosk').values()].filter(({ kind }) => kind === 'printer')).toEqual([])
  })
})

describe('what a hall says in its own words', () => {
  test('[V4] stands at the kiosk as far as it says anything', () => {
    const desk = { zh: '服务台在东门内', en: 'The desk is inside the east gate' }
    const hall = given()
    hall.publishes(smallHall((draft) => set(draft, { texts: { 'kiosk-desk': desk } })))
    const said = [...hall.rows('kiosk')].filter(([id]) => id.startsWith('text:'))
    expect(said).toEqual([['text:kiosk-desk', { kind: 'own-text', id: 'kiosk-desk', text: desk }]])
  })
})
