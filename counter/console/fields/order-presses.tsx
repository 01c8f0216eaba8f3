import { Button } from 'antd'
import { useConsoleWords } from '../look/use-console-words.ts'
import { SteadyPress } from './steady-press.tsx'
import './order-presses.css'

export type OrderPressesProps = {
  /** Which one: `材料 3`. */
  what: string
  canUp: boolean
  canDown: boolean
  move: (direction: 'up' | 'down') => void
  remove: () => void
}

/** One of a list up, down or away. */
export function OrderPresses({ what, canUp, canDown, move, remove }: OrderPressesProps) {
  const { fields } = useConsoleWords()
  return (
    <span className="order-presses">
      <SteadyPress type="text" aria-label={fields.upOne(what)} ready={canUp} press={() => move('up')}>
        {fields.up}
      </SteadyPress>
      <SteadyPress type="text" aria-label={fields.downOne(what)} ready={canDown} press={() => move('down')}>
        {fields.down}
      </SteadyPress>
      <Button type="text" aria-label={fields.removeOne(what)} onClick={remove}>
        {fields.remove}
      </Button>
    </span>
  )
}
