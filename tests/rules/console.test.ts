import { describe, expect, test } from 'vitest'
import { given, MINUTE, NINE } from '../helpers/hall.ts'
import { kiosk, managerZhao } from '../helpers/people.ts'
import { smallHall } from '../helpers/small-hall.ts'

describe('whoever sets the hall up', () => {
  test('[S1] sees which settings are in force, since when and by whom', () => {
    const hall = given()
    expect(hall.rows('console').get('settings')).toEqual({
      ...{ kind: 'settings', seq: 1, version: 1, at: NINE, by: managerZhao.id },
    })
  })

  test('[S1] hears at once of what a colleague publishes', () => {
    const hall = given()
    hall.now += MINUTE
    const colleague = { role: 'manager', id: 'manager Qian' } as const
    hall
      .when(colleague, { type: 'publishSettings', settings: smallHall(), baseSeq: 1 })
      .happens({ type: 'settingsPublished', version: 2 })
    expect(hall.rows('console').get('settings')).toMatchObject({
      ...{ seq: hall.hall.seq, version: 2, at: NINE + MINUTE, by: 'manager Qian' },
    })
  })

  test('[V3] sees nothing of anybody there', () => {
    const hall = given()
    hall.when(kiosk, { type: 'takeTicket', serviceIds: ['id-card'] }).happens({ type: 'ticketTaken' })
    expect([...hall.rows('console').keys()]).toEqual(['hall', 'settings'])
  })
})
