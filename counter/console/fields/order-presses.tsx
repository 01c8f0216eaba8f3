import { Button } from 'antd'
import { useConsoleWords } from '../look/use-console-words.ts'

export type OrderPressesProps = {
  /** Which one: `材料 3`. */
  what: string
  canUp: boolean
  canDown: boolean
  move: (direction: 'up' | 'down') => void
  remove: () => void
}

/** One of a list up, down or away. What cannot be moved further keeps the focus, so that a key does not lose its place. */
export function OrderPresses({ what, canUp, canDown, move, remove }: OrderPressesProps) {
  const { fields } = useConsoleWords()
  return (
    <span className="order-presses">
      <Button type="text" aria-label={fields.upOne(what)} aria-disabled={!canUp} onClick={() => canUp && move('up')}>
        {fields.up}
      </Button>
      <Button
        type="text"
        aria-label={fields.downOne(what)}
        aria-disabled={!canDown}
        onClick={() => canDown && move('down')}
      >
        {fields.down}
      </Button>
      <Button type="text" aria-label={fields.removeOne(what)} onClick={remove}>
        {fields.remove}
      </Button>
    </span>
  )
}
