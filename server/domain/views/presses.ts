import type { DeskTicketRow, Press } from '@tingxu/shared/desk-rows.ts'
import type { Hall } from '../hall.ts'
import { settingsIn } from '../in-force.ts'
import { type CurrentTicket, secondsAfter } from '../refuse.ts'

type Presses = Pick<DeskTicketRow, 'recall' | 'noShow' | 'start' | 'finish' | 'hold'>

/** Which keys a clerk may press on the ticket at the counter, from when, and if not why (rules C3–C5, C11). */
export function pressesOf(hall: Hall, { state }: CurrentTicket): Presses {
  const { call } = settingsIn(hall)
  const gone: Press = { can: false, why: 'already-started' }
  const awaited = state.name === 'called' || !state.confirmArrival
  const serving = state.name === 'serving'
  const begun: Press = serving ? { can: true, from: null } : { can: false, why: 'not-started' }
  const recall: Press =
    state.calls > call.recallsMax
      ? { can: false, why: 'recalls-used-up' }
      : { can: true, from: secondsAfter(state.lastCallAt, call.recallSeconds) }
  const noShow: Press =
    state.calls < call.callsBeforeNoShow
      ? { can: false, why: 'too-few-calls' }
      : { can: true, from: secondsAfter(state.calledAt, call.noShowSeconds) }
  return {
    recall: awaited ? recall : gone,
    noShow: awaited ? noShow : gone,
    start: serving ? gone : { can: true, from: null },
    finish: begun,
    hold: begun,
  }
}
