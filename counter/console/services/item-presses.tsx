import type { Text } from '@tingxu/shared/schema.ts'
import { consoleWordsOf } from '@tingxu/shared/words/console/words.ts'
import { App, Button } from 'antd'
import { useEdit, useSettings } from '../draft/use-draft.ts'
import { OrderPresses } from '../fields/order-presses.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { duplicateService } from './add.ts'
import { canMove, type Direction, type Item, move } from './arrange.ts'
import { useRemoval } from './use-removal.tsx'

type ItemPressesProps = { item: Item; name: string; choose: (item: Item | null) => void }

/** What can be done with a department or a service as a whole. */
export function ItemPresses({ item, name, choose }: ItemPressesProps) {
  const canUp = useSettings((settings) => canMove(settings, item, 'up'))
  const canDown = useSettings((settings) => canMove(settings, item, 'down'))
  const edit = useEdit()
  const remove = useRemoval(item, name, choose)
  return (
    <span className="presses">
      {item.kind === 'service' && <Duplicate id={item.id} choose={choose} />}
      <OrderPresses
        what={name}
        canUp={canUp}
        canDown={canDown}
        move={(direction: Direction) => edit((draft) => move(draft, item, direction))}
        remove={remove}
      />
    </span>
  )
}

function Duplicate({ id, choose }: { id: string; choose: (item: Item) => void }) {
  const { services: said } = useConsoleWords()
  const { message } = App.useApp()
  const edit = useEdit()
  const press = () => {
    let copy: string | null = null
    edit((draft) => {
      copy = duplicateService(draft, id, nameOfCopy)
    })
    if (copy !== null) choose({ kind: 'service', id: copy })
    void message.info(said.duplicated)
  }
  return (
    <Button type="text" onClick={press}>
      {said.duplicate}
    </Button>
  )
}

/** In each language its own words for it: the names are in the languages of the hall, whatever the screen speaks. */
function nameOfCopy(name: Text): Text {
  return Object.fromEntries(
    Object.entries(name).map(([language, said]) => [language, consoleWordsOf(language).services.copyOf(said)]),
  )
}
