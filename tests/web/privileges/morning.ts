import type { Command } from '@tingxu/shared/commands.ts'
import { newId, type TicketId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { smallHall } from '../../helpers/small-hall.ts'
import { HALL } from '../small-house.ts'
import type { Answer, TwoHalls } from './two-halls.ts'
import type { Principal } from './who-may.ts'

export type Visitor = { name: string; ticketId: TicketId; label: string }
/** Told of every answer to a device or a visitor, by the command. */
export type Told = (type: string, principal: Principal, answer: Answer) => void

const SECOND_MS = 1000

/** A morning in which every row of every view comes up, and a ticket comes to every place that its page knows. */
export async function morning(halls: TwoHalls, told: Told, look: (visitors: Visitor[]) => Promise<void>) {
  const visitors: Visitor[] = []
  const named = (name: string) => visitors.find((visitor) => visitor.name === name)?.ticketId ?? ''
  async function asks(principal: Principal, command: Command, ticketId?: TicketId): Promise<Answer> {
    const shown = await halls.shown(principal, ticketId === undefined ? {} : { ticketId })
    const answer = await halls.ask('POST', `/api/halls/${HALL}/commands`, shown, { id: newId(), command })
    if (answer.status !== 200) throw new Error(`${command.type} by a ${principal}: ${answer.text}`)
    told(command.type, principal, answer)
    await look(visitors)
    return answer
  }
  async function takes(name: string, ...serviceIds: string[]) {
    const { text } = await asks('kiosk', { type: 'takeTicket', serviceIds })
    visitors.push({ name, ...(JSON.parse(text) as { result: Omit<Visitor, 'name'> }).result })
  }
  const passes = (seconds: number) => halls.small.house.halls.advance(seconds * SECOND_MS)
  const at = (counterId: string, name?: string) => ({ counterId, expect: name === undefined ? null : named(name) })

  await asks('manager', { type: 'publishSettings', settings: furnished(), baseSeq: await settingsSeq(halls) })
  await asks('clerk', { type: 'openCounter', counterId: 'one' })
  await halls.does('赵强', { type: 'openCounter', counterId: 'two' })
  await takes('李华', 'household', 'id-card')
  for (const name of ['钱伟', '孙静', '周涛', '吴磊', '郑爽', '冯刚']) await takes(name, 'id-card')
  await asks('clerk', { type: 'callNext', ...at('one') })
  await asks('clerk', { type: 'startService', ...at('one', '李华') })
  await asks('clerk', { type: 'holdTicket', ...at('one', '李华'), minutes: 30, reason: '补材料' })
  await asks('clerk', { type: 'callNext', ...at('one') })
  await passes(12)
  await asks('clerk', { type: 'recall', ...at('one', '钱伟') })
  await passes(31)
  await asks('clerk', { type: 'markNoShow', ...at('one', '钱伟') })
  await asks('visitor', { type: 'returnTicket' }, named('钱伟'))
  await asks('visitor', { type: 'postponeTicket', calls: 1 }, named('周涛'))
  await asks('kiosk', { type: 'reportPrint', ticketId: named('吴磊'), state: 'failed' })
  await asks('clerk', { type: 'callTicket', ...at('one'), ticketId: named('郑爽'), reason: '孕妇' })
  await asks('clerk', { type: 'startService', ...at('one', '郑爽') })
  await asks('clerk', { type: 'finishService', ...at('one', '郑爽') })
  await asks('manager', {
    type: 'assignServices',
    counterId: 'two',
    services: [{ serviceId: 'id-card', as: 'primary' }],
  })
  await asks('manager', { type: 'pauseCounter', counterId: 'two', reason: '午休' })
  await asks('visitor', { type: 'cancelTicket' }, named('冯刚'))
  await asks('manager', { type: 'stopTickets' })
}

/** With every part that a screen may show. */
function furnished(): Settings {
  return smallHall((settings) => {
    const note = { zh: '请带好证件', en: 'Have your papers ready' }
    settings.publicNotes = [note]
    settings.printers = [{ id: 'roll', name: note, paper: 80, top: note, foot: note, shows: ['ahead'] }]
    settings.boards = [{ id: 'all', zoneId: null, waiting: true, missed: true, notices: true, volume: 1 }]
    settings.texts = { 'kiosk-welcome': note }
    const [, , licence] = settings.services
    if (licence?.guide === undefined) throw new Error('licences have no guide any more')
    licence.guide = { ...licence.guide, promised: { zh: '当场办结', en: 'At once' }, fee: { zh: '免费', en: 'Free' } }
    const [card] = settings.services
    if (card === undefined) throw new Error('the small hall has no services any more')
    card.guide = licence.guide
    const noTicket = { zh: '请到自助机办理', en: 'Please use the machine' }
    settings.services.push({ ...card, id: 'copies', name: { zh: '复印', en: 'Copies' }, noTicket })
  })
}

async function settingsSeq({ small }: TwoHalls): Promise<number> {
  return (await small.house.halls.get(HALL)?.read(({ settingsSeq }) => settingsSeq)) ?? 0
}
