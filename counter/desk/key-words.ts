import type { Words } from '@tingxu/shared/words/words.ts'
import type { KeyName } from './key-map.ts'
import type { PressName } from './presses.ts'

/** What a key does, in the words of its button. */
export function nameOfKey(name: KeyName, { desk }: Words): string {
  switch (name) {
    case 'next':
    case 'start':
    case 'finish':
    case 'recall':
    case 'noShow':
    case 'hold':
    case 'resumeHeld':
    case 'transfer':
    case 'undo':
    case 'endVisit':
    case 'serveVisitor':
    case 'setClass':
    case 'stopAutoCall':
    case 'keys':
      return desk.press[name]
    case 'pause':
      return `${desk.press.pause} / ${desk.press.resume}`
    case 'find':
      return desk.find.find
    case 'print':
      return desk.paper.printList
    case 'done':
    case 'accepted':
    case 'missing-materials':
    case 'refused':
    case 'referred':
      return desk.notNow(desk.outcomeHead, desk.outcomes[name])
  }
}

/** What was pressed, in the words of its button. */
export function nameOfPress(name: PressName, { desk }: Words): string {
  switch (name) {
    case 'outcome':
      return desk.outcomeHead
    case 'missingMaterials':
      return desk.outcomes['missing-materials']
    case 'leave':
      return desk.leave
    case 'callTicket':
      return desk.chosenCall.name
    case 'next':
    case 'recall':
    case 'start':
    case 'finish':
    case 'noShow':
    case 'hold':
    case 'resumeHeld':
    case 'transfer':
    case 'undo':
    case 'endVisit':
    case 'serveVisitor':
    case 'setClass':
    case 'pause':
    case 'resume':
    case 'stopAutoCall':
      return desk.press[name]
  }
}
