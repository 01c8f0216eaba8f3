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

const ALL = ['manager', 'head', 'administrator'] as const

/** Pages of the settings: each changes the draft, which stands beside them all. */
export const SET_UP: readonly ConsolePage[] = [
  {
    id: 'services',
    name: (words) => words.services,
    roles: ALL,
    Page: lazy(() => import('../services/services-page.tsx').then(({ ServicesPage }) => ({ default: ServicesPage }))),
  },
  {
    id: 'counters',
    name: (words) => words.counters,
    roles: ALL,
    Page: lazy(() => import('../counters/counters-page.tsx').then(({ CountersPage }) => ({ default: CountersPage }))),
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
    id: 'rule',
    name: (words) => words.rule,
    roles: ALL,
    Page: lazy(() => import('../rule/rule-page.tsx').then(({ RulePage }) => ({ default: RulePage }))),
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
  {
    id: 'boards',
    name: (words) => words.boards,
    roles: ALL,
    Page: lazy(() => import('../boards/boards-page.tsx').then(({ BoardsPage }) => ({ default: BoardsPage }))),
  },
]

/** Beside the settings: the draft as a whole, and what was in force before. */
export const ABOUT_SETTINGS: readonly ConsolePage[] = [
  {
    id: 'changes',
    name: (words) => words.changes,
    roles: ALL,
    Page: lazy(() => import('../versions/changes-page.tsx').then(({ ChangesPage }) => ({ default: ChangesPage }))),
  },
  {
    id: 'versions',
    name: (words) => words.versions,
    roles: ALL,
    Page: lazy(() => import('../versions/versions-page.tsx').then(({ VersionsPage }) => ({ default: VersionsPage }))),
  },
  {
    id: 'files',
    name: (words) => words.files,
    roles: ALL,
    Page: lazy(() => import('../files/files-page.tsx').then(({ FilesPage }) => ({ default: FilesPage }))),
  },
]

/** Where a hall that has nothing yet begins; shown as a page of its own, for every step has its own way on. */
export const WIZARD: ConsolePage = {
  id: 'wizard',
  name: (words) => words.wizard,
  roles: ['manager'],
  Page: lazy(() => import('../wizard/wizard-page.tsx').then(({ WizardPage }) => ({ default: WizardPage }))),
}

/** Pages of their own. */
export const OTHERS: readonly ConsolePage[] = [
  {
    id: 'staff',
    name: (words) => words.staff,
    roles: ALL,
    Page: lazy(() => import('../staff/staff-page.tsx').then(({ StaffPage }) => ({ default: StaffPage }))),
  },
  {
    id: 'devices',
    name: (words) => words.devices,
    roles: ['manager', 'administrator'],
    Page: lazy(() => import('../devices/devices-page.tsx').then(({ DevicesPage }) => ({ default: DevicesPage }))),
  },
  {
    id: 'account',
    name: (words) => words.account,
    roles: ALL,
    Page: lazy(() => import('../account/account-page.tsx').then(({ AccountPage }) => ({ default: AccountPage }))),
  },
]
