import type { PrintReport } from '@tingxu/shared/commands.ts'
import { describe, expect, test } from 'vitest'
import { given, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { guide, idOf, kiosk, phone, wangMin } from '../helpers/people.ts'

const report = (state: PrintReport, problem?: string) =>
  ({ type: 'reportPrint', ticketId: idOf('Aunt Wang'), state, ...(problem !== undefined && { problem }) }) as const
const reprint = { type: 'reprintTicket', ticketId: idOf('Aunt Wang') } as const

function taken(hall: RehearsedHall): void {
  hall.gives('Aunt Wang', 'id-card')
}

/** Her slip has become so. */
const reported =
  (...states: PrintReport[]) =>
  (hall: RehearsedHall) => {
    taken(hall)
    for (const state of states) hall.when(kiosk, report(state)).isAccepted()
  }

describe('what becomes of a slip', () => {
  test('[T8] a ticket is there before its paper', () => {
    const hall = given((hall) => {
      taken(hall)
      hall.gives('Mr Li', 'id-card', {}, guide)
      hall.gives('Xiao Chen', 'id-card', {}, phone)
    })
    expect(['Aunt Wang', 'Mr Li', 'Xiao Chen'].map((visitor) => hall.ticketOf(visitor).print.state)).toEqual([
      ...['pending', 'pending', 'paperless'],
    ])
  })

  test('[T8] it is reported, with what went wrong', () => {
    const hall = given(taken)
    hall
      .when(kiosk, report('failed', '缺纸'))
      .happens({ type: 'printReported', ticketId: idOf('Aunt Wang'), label: 'A001', state: 'failed', problem: '缺纸' })
      .answers({})
    expect(hall.ticketOf('Aunt Wang').print).toEqual({ state: 'failed', problem: '缺纸', reprints: 0 })
  })

  test.each<[PrintReport[], PrintReport]>([
    [[], 'sent'],
    [[], 'printed'],
    [[], 'paperless'],
    [['sent'], 'printed'],
    [['sent'], 'failed'],
    [['failed'], 'sent'],
    [['failed'], 'printed'],
    [['failed'], 'paperless'],
  ])('[T8] after %o it may be %s', (before, state) => {
    given(reported(...before))
      .when(kiosk, report(state))
      .happens({ type: 'printReported', state })
  })

  test.each<[PrintReport[], PrintReport]>([
    [['printed'], 'failed'],
    [['printed'], 'sent'],
    [['paperless'], 'printed'],
    [['sent'], 'paperless'],
  ])('[T8] after %o it is not %s', (before, state) => {
    given(reported(...before))
      .when(kiosk, report(state))
      .isRefused('wrong-state')
  })

  test('[T8] the same again stays quiet; another problem is news', () => {
    const hall = given(taken)
    hall.when(kiosk, report('failed', '缺纸')).isAccepted()
    hall.when(kiosk, report('failed', '缺纸')).staysQuiet()
    hall.when(kiosk, report('failed', '卡纸')).happens({ type: 'printReported', problem: '卡纸' })
    hall.when(kiosk, report('printed')).isAccepted()
    hall.when(kiosk, report('printed')).staysQuiet()
  })

  test('[T8] of a ticket that is not there nothing is reported or printed', () => {
    given().when(kiosk, report('printed')).isRefused('not-found', { what: 'ticket' })
    given().when(kiosk, reprint).isRefused('not-found', { what: 'ticket' })
  })

  test('[T8] a ticket whose paper failed is valid and called like others; the desk marks it', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      reported('failed')(hall)
      hall.passes(SECOND)
      hall.gives('Mr Li', 'id-card')
    })
    const row = (visitor: string) => hall.rows('desk', 'one').get(`waiting:${idOf(visitor)}`)
    expect([row('Aunt Wang'), row('Mr Li')]).toMatchObject([{ printFailed: true }, { printFailed: false }])
    expect(hall.callsInTurn(wangMin, 1)).toEqual(['Aunt Wang'])
  })
})

describe('printing again', () => {
  test('[T8] counts the copies, for there is one original', () => {
    const hall = given(reported('printed'))
    hall
      .when(kiosk, reprint)
      .happens({ type: 'ticketReprinted', ticketId: idOf('Aunt Wang'), label: 'A001', reprints: 1 })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A001' })
    expect(hall.ticketOf('Aunt Wang').print).toEqual({ state: 'pending', problem: null, reprints: 1 })
    hall.when(kiosk, report('printed')).happens({ type: 'printReported', state: 'printed' })
    hall.when(kiosk, reprint).happens({ type: 'ticketReprinted', reprints: 2 })
  })

  test('[T8] only while the ticket is in the hall', () => {
    const hall = given((hall) => {
      taken(hall)
      hall.cancels('Aunt Wang')
    })
    hall.when(kiosk, reprint).isRefused('wrong-state')
  })
})
