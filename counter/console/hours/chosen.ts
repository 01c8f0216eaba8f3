import type { BusinessDate } from '@tingxu/shared/ids.ts'

/** Days of the year that are chosen: from where one began to where one has got, forwards or backwards. */
export type Chosen = { anchor: BusinessDate; end: BusinessDate }

export const firstOf = ({ anchor, end }: Chosen) => (anchor < end ? anchor : end)
export const lastOf = ({ anchor, end }: Chosen) => (anchor < end ? end : anchor)
export const alone = (date: BusinessDate): Chosen => ({ anchor: date, end: date })
