import type { CommandOf, CommandType } from '@tingxu/shared/commands.ts'
import { newId } from '@tingxu/shared/ids.ts'
import type { Accepted, TicketNamed } from '@tingxu/shared/wire.ts'
import type { SeatedClerk } from '../helpers/crowded-hall.ts'
import { KeptConnection } from './kept-connection.ts'
import { credentialOf, type Product, SERVICES } from './product.ts'

/** `sentAtMs` by this process's clock. */
export type Called = TicketNamed & { sentAtMs: number }

/** Clerks who press Next one after the other, and a visitor who comes for each whom they call. */
export class WindowPresses {
  readonly #product: Product
  readonly #clerks: readonly SeatedClerk[]
  readonly #connection: KeptConnection
  readonly #current = new Map<string, string>()
  #pressed = 0

  static async open(product: Product, clerks: readonly SeatedClerk[]): Promise<WindowPresses> {
    return new WindowPresses(product, clerks, await KeptConnection.open(product.port))
  }

  private constructor(product: Product, clerks: readonly SeatedClerk[], connection: KeptConnection) {
    this.#product = product
    this.#clerks = clerks
    this.#connection = connection
  }

  async next(): Promise<Called> {
    const clerk = this.#clerks[this.#pressed % this.#clerks.length] as SeatedClerk
    const { counterId } = clerk
    const sentAtMs = performance.now()
    const expect = this.#current.get(counterId) ?? null
    const { called } = await this.#asked<'callNext'>(credentialOf(clerk), { type: 'callNext', counterId, expect })
    if (called === null || called === undefined) throw new Error(`nobody waits for ${counterId}`)
    this.#current.set(counterId, called.ticketId)
    return { ...called, sentAtMs }
  }

  /** Somebody comes for what the window that pressed last serves. */
  async visitor(): Promise<void> {
    const kiosk = this.#product.hall.kiosks[0]
    if (kiosk === undefined) throw new Error('the hall has no kiosk')
    const serviceId = `service-${1 + (this.#pressed++ % SERVICES)}`
    await this.#asked(credentialOf(kiosk), { type: 'takeTicket', serviceIds: [serviceId] })
  }

  /** Presses and visitors, each so often, until told to stop. */
  goOn(everyMs: number): () => Promise<void> {
    let on = true
    const going = (async () => {
      while (on) {
        const startedAt = performance.now()
        await this.next()
        await this.visitor()
        await pause(Math.max(0, everyMs - (performance.now() - startedAt)))
      }
      this.end()
    })()
    return () => {
      on = false
      return going
    }
  }

  end(): void {
    this.#connection.end()
  }

  async #asked<T extends CommandType>(credential: string, command: CommandOf<T>): Promise<Accepted<T>['result']> {
    const reply = await this.#connection.post(this.#product.path, credential, JSON.stringify({ id: newId(), command }))
    if (reply.status !== 200) throw new Error(`${command.type}: ${reply.status} ${reply.body}`)
    return (JSON.parse(reply.body) as Accepted<T>).result
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
