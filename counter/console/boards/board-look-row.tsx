import type { ZoneId } from '@tingxu/shared/ids.ts'
import { Button, InputNumber, Switch } from 'antd'
import { useEdit, useFaults, useSettings } from '../draft/use-draft.ts'
import { pathOf } from '../fields/at-path.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { asUsual, changeLook, type Look, USUAL_LOOK } from './looks.ts'
import { SpeakerChoice } from './speaker-choice.tsx'

type BoardLookRowProps = {
  zoneId: ZoneId | null
  name: string
  isSeen: boolean
  see: (zoneId: ZoneId | null) => void
  canNameDevices: boolean
}

/** The boards of one zone. */
export function BoardLookRow({ zoneId, name, isSeen, see, canNameDevices }: BoardLookRowProps) {
  const { boards: said } = useConsoleWords()
  const place = useSettings(({ boards }) => boards.map((board) => board.zoneId).lastIndexOf(zoneId))
  const own = useSettings(({ boards }) => boards[place])
  const zone = useSettings(({ zones }) => zones.findIndex(({ id }) => id === zoneId))
  const faults = useFaults(pathOf('boards', place), true)
  const edit = useEdit()
  const look = own ?? USUAL_LOOK
  const change = (next: Partial<Look>) => {
    see(zoneId)
    edit((draft) => changeLook(draft, zoneId, next))
  }
  return (
    <tr>
      <th scope="row">
        <Button type="link" aria-label={said.see(name)} aria-pressed={isSeen} onClick={() => see(zoneId)}>
          {name}
        </Button>
        {faults.length > 0 && <p className="faulty">{faults.map(({ why }) => why).join(' ')}</p>}
      </th>
      {(['waiting', 'missed', 'notices'] as const).map((part) => (
        <td key={part}>
          <Switch
            aria-label={said.at(said.columns[part], name)}
            checked={look[part]}
            onChange={(next) => change({ [part]: next })}
          />
        </td>
      ))}
      <td>
        <InputNumber<number>
          aria-label={said.at(said.volume, name)}
          value={Math.round(look.volume * WHOLE)}
          min={0}
          max={WHOLE}
          step={STEP}
          precision={0}
          suffix="%"
          onChange={(next) => next !== null && change({ volume: next / WHOLE })}
        />
        {look.volume === 0 && <span className="quiet"> {said.silent}</span>}
      </td>
      <td>{zone >= 0 && <SpeakerChoice zone={zone} name={name} canNameDevices={canNameDevices} />}</td>
      <td>
        {own !== undefined && (
          <Button
            type="text"
            aria-label={said.asUsualOne(name)}
            onClick={() => edit((draft) => asUsual(draft, zoneId))}
          >
            {said.asUsual}
          </Button>
        )}
      </td>
    </tr>
  )
}

const WHOLE = 100
const STEP = 10
