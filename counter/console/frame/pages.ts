import type { WorksIn } from '@tingxu/shared/wire.ts'
import type { ConsoleWords } from '@tingxu/shared/words/console/words.ts'
import { type ComponentType, lazy } from 'react'

/** A page of a hall's console: its address, its name among the words of the shell, who has it, and where it is built. */
export type ConsolePage = {
  id: string
  name: (words: ConsoleWords['shell']) => string
  roles: readonly WorksIn['role'][]
  Page: ComponentType
}

const ALL = ['manager', 'administrator'] as const

/** Pages of the settings: each changes the draft, which stands beside them all. */
export const SET_UP: readonly ConsolePage[] = [
  {
    id: 'services',
    name: (words) => words.services,
    roles: ALL,
    Page: lazy(() => import('../services/services-page.tsx').then(({ ServicesPage }) => ({ default: ServicesPage }))),
  },
  {
    id: 'serving',
    name: (words) => words.serving,
    roles: ALL,
    Page: lazy(() => import('../serving/serving-page.tsx').then(({ ServingPage }) => ({ default: ServingPage }))),
  },
  {
    id: 'series',
    name: (words) => words.series,
    roles: ALL,
    Page: lazy(() => import('../series/series-page.tsx').then(({ SeriesPage }) => ({ default: SeriesPage }))),
  },
  {
    id: 'hours',
    name: (words) => words.hours,
    roles: ALL,
    Page: lazy(() => import('../hours/hours-page.tsx').then(({ HoursPage }) => ({ default: HoursPage }))),
  },
  {
    id: 'calls',
    name: (words) => words.calls,
    roles: ALL,
    Page: lazy(() => import('../calling/calls-page.tsx').then(({ CallsPage }) => ({ default: CallsPage }))),
  },
  {
    id: 'texts',
    name: (words) => words.texts,
    roles: ALL,
    Page: lazy(() => import('../hall-texts/texts-page.tsx').then(({ TextsPage }) => ({ default: TextsPage }))),
  },
]

/** Pages of their own. */
export const OTHERS: readonly ConsolePage[] = []
