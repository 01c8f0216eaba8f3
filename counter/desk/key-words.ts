import type { Words } from '@tingxu/shared/words/words.ts'
import type { KeyName } from './key-map.ts'

/** What a key does, in the words of its button. */
export function nameOfKey(name: KeyName, { desk }: Words): string {
  switch (name) {
    case 'next':
    case 'start':
    case 'finish':
    case 'recall':
    case 'noShow':
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
