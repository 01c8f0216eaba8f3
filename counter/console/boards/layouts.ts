import { USUAL_SLIP } from '@tingxu/shared/browser/slip/slip-layout.ts'
import { type PrinterSettings, TICKET_PARTS, type TicketPart } from '@tingxu/shared/screen-settings.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { consoleWordsOf } from '@tingxu/shared/words/console/words.ts'
import type { Draft } from 'immer'
import { newSlug } from '../fields/new-slug.ts'

/** A ticket of the usual kind, to be changed. Its id, for the page to show it at once. */
export function addLayout(draft: Draft<Settings>): string {
  const taken = draft.printers.map(({ id }) => id)
  const id = newSlug('ticket', undefined, [...taken, ...NO_LAYOUT])
  const { paper, shows } = USUAL_SLIP
  const number = taken.length + 1
  const name = Object.fromEntries(draft.languages.map((code) => [code, consoleWordsOf(code).boards.one(number)]))
  draft.printers.push({ id, name, paper, shows: [...shows] })
  return id
}

/** In the order of the ticket, whatever was ticked first. */
export function withPart(shows: readonly TicketPart[], part: TicketPart, isOn: boolean): TicketPart[] {
  return TICKET_PARTS.filter((each) => (each === part ? isOn : shows.includes(each)))
}

/** As the preview wants it: a line that is not written in a language yet is not there. */
export function layoutSeen({ paper, top, foot, shows }: PrinterSettings, language: string) {
  const line = (text: PrinterSettings['top']) => (text?.[language]?.trim() ? text : null)
  return { paper, top: line(top), foot: line(foot), shows }
}

/** What kiosks have in their address that want the first layout. */
const NO_LAYOUT = ['browser']
