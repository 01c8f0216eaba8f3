import { canonicalHash, sealStep } from '@tingxu/server/domain/chain.ts'
import { decide } from '@tingxu/server/domain/decide.ts'
import type { Actor, Step } from '@tingxu/server/domain/events.ts'
import { evolve } from '@tingxu/server/domain/evolve.ts'
import { emptyHall, type Hall } from '@tingxu/server/domain/hall.ts'
import type { Touched } from '@tingxu/server/domain/touched.ts'
import type { Command } from '@tingxu/shared/commands.ts'
import { newId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'

export const MANAGER: Actor = { role: 'manager', id: 'manager' }
export const KIOSK: Actor = { role: 'kiosk', id: 'kiosk' }
export const clerkOf = (counterId: string): Actor => ({ role: 'clerk', id: `clerk-of-${counterId}` })

/** A hall lived by hand, without a server: its steps are the same as a server would have written. */
export class HallByHand {
  readonly hall: Hall
  at: number

  constructor(hallId: string, settings: Settings, startsAt: number) {
    this.hall = emptyHall(hallId, 'wall')
    this.at = startsAt
    this.#settings = settings
  }
  readonly #settings: Settings

  found(): Step {
    return this.step(MANAGER, { type: 'publishSettings', settings: this.#settings, baseSeq: 0 })
  }

  step(actor: Actor, command: Command): Step {
    const step = this.#decided(actor, command)
    evolve(this.hall, step)
    return step
  }

  /** The same, for what it touched. */
  touch(actor: Actor, command: Command): Touched {
    return evolve(this.hall, this.#decided(actor, command))
  }

  #decided(actor: Actor, command: Command): Step {
    const id = newId()
    const decision = decide(this.hall, { id, at: this.at, actor, command })
    if ('refused' in decision) throw new Error(`${command.type}: ${JSON.stringify(decision)}`)
    const { seq, hash } = this.hall
    const bodyHash = canonicalHash(command)
    return sealStep(hash, { seq: seq + 1, at: this.at, actor, commandId: id, bodyHash, events: decision })
  }
}
