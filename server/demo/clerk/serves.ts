import type { CommandOf } from '@tingxu/shared/commands.ts'
import type { Clerk, Current } from './clerk.ts'

/** Serves for as long as this matter takes, and finishes it with its outcome. */
export async function serves(clerk: Clerk): Promise<boolean> {
  const { current } = clerk
  if (current?.state !== 'serving') return false
  const { serviceMinutes } = clerk.inMind(current.ticketId)
  // Whoever was away with a form has half of it behind them.
  const minutes = clerk.wasHeld.has(current.ticketId) ? serviceMinutes / 2 : serviceMinutes
  await clerk.stays(minutes * 60 - ((performance.now() - current.since) / 1000) * clerk.pace.speed)
  if (clerk.current?.ticketId !== current.ticketId || clerk.current.state !== 'serving') return true
  if (await clerk.press(finishing(clerk, current))) clerk.current = null
  // Papers away, a sip of tea.
  await clerk.stays(BETWEEN_SECONDS)
  return true
}

const BETWEEN_SECONDS = 5

function finishing(clerk: Clerk, { ticketId, serviceId }: Current): CommandOf<'finishService'> {
  const { outcome, missingCount } = clerk.inMind(ticketId)
  const materials = clerk.services.get(serviceId)?.guide?.materials ?? []
  const missing = materials.slice(0, missingCount).map(({ id }) => id)
  const press = { type: 'finishService', counterId: clerk.counter.id, expect: ticketId } as const
  switch (outcome) {
    case 'missing-materials':
      return missing.length > 0
        ? { ...press, outcome, kind: 'returned', missingMaterials: missing }
        : { ...press, outcome: 'done', kind: 'instant' }
    case 'accepted':
      return { ...press, outcome, kind: 'promised' }
    case 'referred':
      return { ...press, outcome, kind: 'referred-up' }
    case 'refused':
      return { ...press, outcome, kind: 'returned' }
    case 'done':
      return { ...press, outcome, kind: 'instant' }
  }
}
