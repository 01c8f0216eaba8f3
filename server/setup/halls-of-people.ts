import type { HallId } from '@tingxu/shared/ids.ts'
import type { People } from '../store/people.ts'

/** The halls of this folder, as far as the people's file knows them: each has its secret there. */
export async function hallIdsOf(people: People): Promise<HallId[]> {
  return [...(await people.secrets.all()).keys()].sort()
}
