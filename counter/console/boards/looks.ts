import type { ZoneId } from '@tingxu/shared/ids.ts'
import type { BoardSettings } from '@tingxu/shared/screen-settings.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { Draft } from 'immer'
import { newSlug } from '../fields/new-slug.ts'

/** What boards show beside the calls, and how loud they are. */
export type Look = Omit<BoardSettings, 'id' | 'zoneId'>

/** Where the hall has set nothing. */
export const USUAL_LOOK: Look = { waiting: true, missed: true, notices: true, volume: 1 }

/** Boards that can have a look: the whole hall's, each zone's, and those of zones that are gone, to be put right. */
export function placesOf({ zones, boards }: Settings): (ZoneId | null)[] {
  const ids = zones.map(({ id }) => id)
  const gone = boards.flatMap(({ zoneId }) => (zoneId === null || ids.includes(zoneId) ? [] : [zoneId]))
  return [null, ...ids, ...new Set(gone)]
}

/** Changes the look of a zone's boards. As usual is not written down: it is what boards do anyway. */
export function changeLook(draft: Draft<Settings>, zoneId: ZoneId | null, change: Partial<Look>): void {
  const { boards } = draft
  const place = boards.findIndex((board) => board.zoneId === zoneId)
  const before = boards[place]
  const look = { ...USUAL_LOOK, ...before, ...change }
  if (before === undefined) boards.push({ id: newSlug('board', zoneId ?? 'whole', idsOf(boards)), zoneId, ...look })
  else if (isUsual(look)) boards.splice(place, 1)
  else boards[place] = { ...before, ...look }
}

/** All that was set for these boards is gone, also what stood there twice. */
export function asUsual(draft: Draft<Settings>, zoneId: ZoneId | null): void {
  draft.boards = draft.boards.filter((board) => board.zoneId !== zoneId)
}

function isUsual({ waiting, missed, notices, volume }: Look): boolean {
  return waiting && missed && notices && volume === USUAL_LOOK.volume
}

const idsOf = (boards: readonly { id: string }[]) => boards.map(({ id }) => id)
