import { type Delta, digestOf, type Pulse, type RowEntries, type Snapshot } from '@tingxu/shared/deltas.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { ViewName } from '@tingxu/shared/views.ts'
import type { Hall } from '../domain/hall.ts'
import { addTouched, nothingTouched, type Touched } from '../domain/touched.ts'
import type { Kept, Section } from '../domain/views/section.ts'
import { VIEW_SECTIONS } from '../domain/views/views.ts'

export type ViewListener = { delta(delta: Delta): void; pulse(pulse: Pulse): void }

/** Rows of one section as last sent, each beside its JSON, by which a difference is told. */
type SentRows = Map<string, { row: unknown; json: string }>

/**
 * One view of one hall, shared by all who follow it: its rows as they were last sent. Sections that a step
 * touched are rebuilt, and what differs goes out as one delta.
 */
export class LiveView {
  readonly name: ViewName
  readonly of: string | null
  readonly #hallId: string
  readonly #sent = new Map<Section, SentRows>()
  readonly #dirty = new Set<Section>()
  #touched = nothingTouched()
  readonly #listeners = new Set<ViewListener>()
  #unfollowedBefore = false
  #seq = -1
  #now = 0

  /** Builds every row from the hall as it stands. */
  constructor(hall: Hall, name: ViewName, of: string | null, now: HallTime) {
    this.name = name
    this.of = of
    this.#hallId = hall.id
    for (const section of VIEW_SECTIONS[name]) this.#sent.set(section, new Map())
    this.touchAll()
    this.refresh(hall, now)
  }

  snapshot(): Snapshot {
    return { seq: this.#seq, now: this.#now, rows: this.#entries() }
  }

  /** Hears of every change from now on. Returns how to leave. */
  follow(listener: ViewListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get isFollowed(): boolean {
    return this.#listeners.size > 0
  }

  /** Whether nobody has followed it since this was last asked: it need not be kept up any longer. */
  isLeft(): boolean {
    const left = !this.isFollowed && this.#unfollowedBefore
    this.#unfollowedBefore = !this.isFollowed
    return left
  }

  /** Notes what steps have touched; the rows are rebuilt at the next refresh. */
  touch(hall: Hall, touched: Touched): void {
    addTouched(this.#touched, touched)
    for (const section of this.#sent.keys()) if (section.touchedBy(touched, hall, this.of)) this.#dirty.add(section)
  }

  /** Notes that a second has passed. */
  touchEachSecond(): void {
    for (const section of this.#sent.keys()) if (section.eachSecond) this.#dirty.add(section)
  }

  touchAll(): void {
    this.#touched.hall = true
    for (const section of this.#sent.keys()) this.#dirty.add(section)
  }

  /** Rebuilds what was touched and tells the followers the difference, if there is one. */
  refresh(hall: Hall, now: HallTime): void {
    this.#now = now
    const put: RowEntries = []
    const gone: string[] = []
    for (const section of this.#dirty) this.#rebuild(section, hall, put, gone)
    this.#dirty.clear()
    this.#touched = nothingTouched()
    const after = this.#seq
    if (put.length === 0 && gone.length === 0 && after >= 0) return
    this.#seq = hall.seq
    const delta: Delta = { ...this.#address(), after, seq: hall.seq, now, put, gone }
    for (const listener of this.#listeners) listener.delta(delta)
  }

  /** Lets the followers check that they hold the same rows. */
  pulse(now: HallTime): void {
    if (!this.isFollowed) return
    const pulse: Pulse = { ...this.#address(), seq: this.#seq, now, digest: digestOf(this.#entries()) }
    for (const listener of this.#listeners) listener.pulse(pulse)
  }

  #rebuild(section: Section, hall: Hall, put: RowEntries, gone: string[]): void {
    const before = this.#sent.get(section) ?? new Map()
    const after: SentRows = new Map()
    for (const [id, row] of section.rows(hall, this.of, this.#now, this.#keptOf(before))) {
      const sent = before.get(id)
      const now = sent?.row === row ? sent : { row, json: JSON.stringify(row) }
      after.set(id, now)
      if (sent?.json !== now.json) put.push([id, row])
    }
    for (const id of before.keys()) if (!after.has(id)) gone.push(id)
    this.#sent.set(section, after)
  }

  #keptOf(sent: SentRows): Kept {
    const { hall, tickets } = this.#touched
    return (rowId, ticketId) => (hall || tickets.has(ticketId) ? undefined : sent.get(rowId)?.row)
  }

  #entries(): RowEntries {
    return [...this.#sent.values()].flatMap((rows) => [...rows].map(([id, { row }]): [string, unknown] => [id, row]))
  }

  #address(): Pick<Delta, 'hallId' | 'view' | 'of'> {
    return { hallId: this.#hallId, view: this.name, ...(this.of !== null && { of: this.of }) }
  }
}
