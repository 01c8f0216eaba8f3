import { type PrinterSettings, TICKET_PARTS } from '@tingxu/shared/screen-settings.ts'
import { Checkbox, Radio } from 'antd'
import { useEdit, useFaults } from '../draft/use-draft.ts'
import { pathOf } from '../fields/at-path.ts'
import { OrderPresses } from '../fields/order-presses.tsx'
import { TextField } from '../fields/text-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { withPart } from './layouts.ts'
import { useNameOf } from './use-name-of.ts'

type LayoutEditorProps = {
  place: number
  count: number
  chosen: PrinterSettings
  choose: (id: string | null) => void
}

/** One ticket layout. */
export function LayoutEditor({ place, count, chosen, choose }: LayoutEditorProps) {
  const { boards: said } = useConsoleWords()
  const nameOf = useNameOf()
  const edit = useEdit()
  const at = pathOf('printers', place)
  const move = (direction: 'up' | 'down') => {
    const to = place + (direction === 'up' ? -1 : 1)
    edit(({ printers }) => void printers.splice(to, 0, ...printers.splice(place, 1)))
    choose(chosen.id)
  }
  const remove = () => {
    edit(({ printers }) => void printers.splice(place, 1))
    choose(null)
  }
  return (
    <div className="layout-editor">
      <div className="row-of-list">
        <TextField at={`${at}/name`} label={said.name} hint={said.nameHint} />
        <OrderPresses
          what={nameOf(chosen.name, said.one(place + 1))}
          canUp={place > 0}
          canDown={place < count - 1}
          move={move}
          remove={remove}
        />
      </div>
      <PaperChoice place={place} paper={chosen.paper} />
      <Parts place={place} shows={chosen.shows} />
      <TextField at={`${at}/top`} label={said.top} hint={said.topHint} optional long />
      <TextField at={`${at}/foot`} label={said.foot} hint={said.footHint} optional long />
      <p>
        {said.address} <code>{`${location.origin}/kiosk?printer=${chosen.id}`}</code>
        {place === 0 && <span className="quiet"> {said.addressFirst}</span>}
      </p>
    </div>
  )
}

function PaperChoice({ place, paper }: Pick<PrinterSettings, 'paper'> & { place: number }) {
  const { boards: said } = useConsoleWords()
  const edit = useEdit()
  const put = (next: PrinterSettings['paper']) =>
    edit(({ printers }) => {
      const layout = printers[place]
      if (layout) layout.paper = next
    })
  return (
    <fieldset className="choices">
      <legend>{said.paper}</legend>
      <Radio.Group
        value={paper}
        options={([80, 58] as const).map((width) => ({ value: width, label: said.mm(width) }))}
        onChange={({ target }) => put(target.value)}
      />
      <Faults at={pathOf('printers', place, 'paper')} />
    </fieldset>
  )
}

function Parts({ place, shows }: Pick<PrinterSettings, 'shows'> & { place: number }) {
  const { boards: said, differences } = useConsoleWords()
  const edit = useEdit()
  return (
    <fieldset className="choices">
      <legend>{said.shows}</legend>
      {TICKET_PARTS.map((part) => (
        <Checkbox
          key={part}
          checked={shows.includes(part)}
          onChange={({ target }) =>
            edit(({ printers }) => {
              const layout = printers[place]
              if (layout) layout.shows = withPart(layout.shows, part, target.checked)
            })
          }
        >
          {differences.values.parts[part]}
        </Checkbox>
      ))}
      <Faults at={pathOf('printers', place, 'shows')} />
    </fieldset>
  )
}

function Faults({ at }: { at: string }) {
  const faults = useFaults(at, true)
  if (faults.length === 0) return null
  return <p className="faulty">{faults.map(({ why }) => why).join(' ')}</p>
}
