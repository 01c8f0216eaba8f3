import type { BusinessDate, HallId, HallTime, StaffId } from '@tingxu/shared/ids.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type { DryRun, DryRunAnswer, PastDay } from '@tingxu/shared/wire-console.ts'
import type { LiveHall } from '../live/live-hall.ts'
import type { HallLog } from '../store/hall-log.ts'
import type { People } from '../store/people.ts'
import type { NewHall } from '../store/people-halls.ts'
import type { DeviceSightings } from './device-sightings.ts'
import type { Devices } from './devices.ts'
import type { Hosts } from './hosts.ts'
import type { Metrics } from './metrics.ts'
import type { Issuer } from './oidc-issuer.ts'
import type { PersonHashes } from './person-hashes.ts'
import type { Sessions } from './sessions.ts'
import type { TicketSecrets } from './ticket-secrets.ts'

/** What the routes and sockets stand on; main puts it together. */
export type House = {
  halls: Halls
  log: Pick<HallLog, 'readAfter' | 'head' | 'publications'>
  people: People
  sessions: Sessions
  devices: Devices
  sightings: DeviceSightings
  tickets: TicketSecrets
  persons: PersonHashes
  hosts: Hosts
  metrics: Metrics
  /** Whose sign-in may be used besides passwords. */
  issuer: Issuer | null
  /** Opens a new hall, whose manager is whoever begins it; false: it is there already. */
  addHall(hall: NewHall, managerId: StaffId): Promise<boolean>
  /** What halls without settings were called when they were begun. */
  begunAs: ReadonlyMap<HallId, Text>
  /** The last dates but one on which tickets were taken, from the reports; the newest first. */
  pastDays(hallId: HallId, but: BusinessDate | null): Promise<PastDay[]>
  /** A past day once more, beside the halls and not on their thread; null: the log has no such day. */
  dryRun(hallId: HallId, dryRun: DryRun, signal: AbortSignal): Promise<DryRunAnswer | null>
  /** Where the screens' builds stand. */
  pagesDir: string
  /** Where tickets' links lead; null: to wherever the kiosk itself has reached us. */
  publicUrl: URL | null
  testClock: boolean
  /** Tells of sessions and devices that have ended (principals.ts, standingOf). */
  onEnded(listener: (standing: string) => void): void
  /** Whether halls can be asked; false while starting and while closing. */
  isReady(): boolean
  /** Something happened that must not; it is written down and nobody is told more. */
  failed(error: unknown): void
  /** The disk failed under a write: nothing more may be promised. */
  storageBroke(error: Error): void
}

export type Halls = {
  get(hallId: HallId): LiveHall | undefined
  list(): LiveHall[]
  advance(ms: number): Promise<{ now: HallTime; seq: number }>
}
