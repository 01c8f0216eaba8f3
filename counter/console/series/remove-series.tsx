import type { SeriesId } from '@tingxu/shared/ids.ts'
import type { SeriesSettings } from '@tingxu/shared/settings.ts'
import { App, Button, Select } from 'antd'
import { useId } from 'react'
import { useDraftStore } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { removeSeries } from './change-series.ts'
import { labelsOf } from './labels-of.ts'

/** Takes a series away. Where services use it, they are given another first. */
export function RemoveSeries({ series, users }: { series: SeriesSettings; users: number }) {
  const { series: said, fields } = useConsoleWords()
  const { modal, message } = App.useApp()
  const store = useDraftStore()
  const { first, last } = labelsOf(series)
  const labels = said.from(first, last)
  const ask = () => {
    const others = store.getState().settings.series.filter(({ id }) => id !== series.id)
    if (users > 0 && others.length === 0) return void message.warning(said.noOther)
    let instead: SeriesId | null = null
    const press = (isReady: boolean) => ({ okButtonProps: { danger: true, disabled: !isReady } })
    const asked = modal.confirm({
      icon: null,
      title: said.removeTitle(labels),
      content: users > 0 && <Instead others={others} users={users} choose={chosen} />,
      okText: said.removeYes,
      cancelText: said.keep,
      ...press(users === 0),
      onOk: () => store.edit((draft) => removeSeries(draft, series.id, instead)),
    })
    function chosen(id: SeriesId) {
      instead = id
      asked.update(press(true))
    }
  }
  return (
    <Button type="text" aria-label={fields.removeOne(labels)} onClick={ask}>
      {fields.remove}
    </Button>
  )
}

type InsteadProps = { others: readonly SeriesSettings[]; users: number; choose: (id: SeriesId) => void }

function Instead({ others, users, choose }: InsteadProps) {
  const id = useId()
  const { series: said } = useConsoleWords()
  const options = others.map((other) => {
    const { first, last } = labelsOf(other)
    return { value: other.id, label: said.from(first, last) }
  })
  return (
    <div className="field">
      <label htmlFor={id}>{said.instead(users)}</label>
      <Select id={id} placeholder={said.choose} options={options} onChange={choose} />
    </div>
  )
}
