import { createHash } from 'node:crypto'
import type { Actor } from '@tingxu/server/domain/events.ts'
import type { Uuid } from '@tingxu/shared/ids.ts'

/** The same name has the same id in every test: a visitor's name stands for her ticket. */
export function idOf(name: string): Uuid {
  const hex = createHash('sha256').update(name).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

export const wangMin: Actor = { role: 'clerk', id: idOf('Wang Min') }
export const chenJie: Actor = { role: 'clerk', id: idOf('Chen Jie') }
export const liuYang: Actor = { role: 'clerk', id: idOf('Liu Yang') }
export const managerZhao: Actor = { role: 'manager', id: idOf('Manager Zhao') }
export const kiosk: Actor = { role: 'kiosk', id: idOf('the kiosk at the door') }
export const guide: Actor = { role: 'guide', id: idOf('the tablet of the guide') }
/** A phone on which a ticket is taken from outside. */
export const phone: Actor = { role: 'visitor', id: idOf('a phone') }
export const timer: Actor = { role: 'timer', id: 'timer' }
