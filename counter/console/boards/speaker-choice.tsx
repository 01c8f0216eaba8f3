import type { DeviceId } from '@tingxu/shared/ids.ts'
import { Select } from 'antd'
import { useDevices } from '../devices/use-devices.ts'
import { useAt, useFaults } from '../draft/use-draft.ts'
import { pathOf } from '../fields/at-path.ts'
import { useConsoleWords } from '../look/use-console-words.ts'

type SpeakerChoiceProps = { zone: number; name: string; canNameDevices: boolean }

/** Which display says a zone's calls. Heads of department may not see devices: they see only whether one is chosen. */
export function SpeakerChoice({ canNameDevices, ...props }: SpeakerChoiceProps) {
  return canNameDevices ? <AmongDevices {...props} /> : <Choice {...props} devices={[]} />
}

function AmongDevices(props: Omit<SpeakerChoiceProps, 'canNameDevices'>) {
  const { devices: said } = useConsoleWords()
  const { data } = useDevices()
  const displays = (data?.devices ?? []).filter(({ kind }) => kind === 'display')
  return <Choice {...props} devices={displays.map(({ id, name }) => ({ value: id, label: name || said.unnamed }))} />
}

type ChoiceProps = { zone: number; name: string; devices: readonly { value: DeviceId; label: string }[] }

function Choice({ zone, name, devices }: ChoiceProps) {
  const { boards: said } = useConsoleWords()
  const at = pathOf('zones', zone, 'speakingDisplay')
  const [chosen, put] = useAt<DeviceId | null>(at)
  const faults = useFaults(at)
  const isKnown = chosen == null || devices.some(({ value }) => value === chosen)
  return (
    <>
      <Select<string>
        className="speaker"
        aria-label={said.at(said.speaker, name)}
        status={faults.length > 0 ? 'error' : ''}
        value={chosen ?? ANY}
        options={[
          { value: ANY, label: said.anySpeaker },
          ...devices,
          ...(isKnown ? [] : [{ value: chosen, label: said.otherSpeaker }]),
        ]}
        onChange={(next) => put(next === ANY ? undefined : next)}
      />
      {faults.length > 0 && <p className="faulty">{faults.map(({ why }) => why).join(' ')}</p>}
    </>
  )
}

/** No device has it for an id. */
const ANY = ''
