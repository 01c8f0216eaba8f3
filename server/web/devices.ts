import { type DeviceId, type HallId, newId } from '@tingxu/shared/ids.ts'
import type { People } from '../store/people.ts'
import type { DeviceRecord } from '../store/people-devices.ts'
import { deviceStanding, type Principal } from './principals.ts'
import { newToken, pairingCodeFrom, secretHash } from './random-secrets.ts'

type Device = Extract<Principal, { kind: 'device' }>

/** The paired devices, all of them in memory: a kiosk's credential is looked up with every command. */
export class Devices {
  readonly #people: People
  readonly #ended: (standing: string) => void
  readonly #byTokenHash = new Map<string, Device>()

  constructor(people: People, ended: (standing: string) => void) {
    this.#people = people
    this.#ended = ended
  }

  principalOf(token: string): Device | null {
    return this.#byTokenHash.get(secretHash(token)) ?? null
  }

  /** A device for a pairing code, which is used up by it; null if the code is unknown, used or expired. */
  async pair(code: string, now: number): Promise<{ token: string; device: Device } | null> {
    const token = newToken()
    const made = { id: newId(), tokenHash: secretHash(token) }
    const record = await this.#people.devices.pair(secretHash(pairingCodeFrom(code)), made, now)
    return record && { token, device: this.#keep(record) }
  }

  /** Its sockets close at once. False: the hall has no such device. */
  async revoke(hallId: HallId, deviceId: DeviceId, now: number): Promise<boolean> {
    const known = await this.#people.devices.revoke(hallId, deviceId, now)
    if (known) await this.readAgain()
    return known
  }

  async readAgain(): Promise<void> {
    const records = new Map((await this.#people.devices.all()).map((record) => [record.tokenHash, record]))
    for (const [tokenHash, device] of [...this.#byTokenHash]) {
      if (!records.has(tokenHash)) this.#drop(tokenHash, device)
    }
    for (const record of records.values()) if (!this.#byTokenHash.has(record.tokenHash)) this.#keep(record)
  }

  #keep({ id, kind, hallId, counterId, tokenHash }: DeviceRecord): Device {
    const device: Device = { kind: 'device', id, role: kind, hallId, counterId }
    this.#byTokenHash.set(tokenHash, device)
    return device
  }

  #drop(tokenHash: string, device: Device) {
    this.#byTokenHash.delete(tokenHash)
    this.#ended(deviceStanding(device.id))
  }
}
