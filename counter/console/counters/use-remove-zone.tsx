import { App, Select } from 'antd'
import { useDraftStore } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useNamed } from '../serving/use-matrix.ts'
import { removeZone } from './change-counters.ts'

/** Removes a zone; one with counters only once it was said to which zone these go, and not without a word of its boards. */
export function useRemoveZone(): (zoneId: string, counters: number) => void {
  const { counters: said, fields } = useConsoleWords()
  const { modal } = App.useApp()
  const named = useNamed()
  const store = useDraftStore()
  return (zoneId, counters) => {
    const { zones, boards } = store.getState().settings
    const hasLook = boards.some((board) => board.zoneId === zoneId)
    const gone = zones.find(({ id }) => id === zoneId)
    const others = zones.filter(({ id }) => id !== zoneId)
    let to = others[0]?.id
    if (gone === undefined || to === undefined) return
    const remove = () => store.edit((draft) => removeZone(draft, zoneId, to ?? ''))
    if (counters === 0 && !hasLook) return remove()
    modal.confirm({
      icon: null,
      title: said.removeZone(named(gone.name)),
      content: (
        <>
          {counters > 0 && (
            <div className="field">
              <label htmlFor="zone-instead">{said.moveTo(counters)}</label>
              <Select
                id="zone-instead"
                defaultValue={to}
                options={others.map(({ id, name }) => ({ value: id, label: named(name) }))}
                onChange={(id) => {
                  to = id
                }}
              />
            </div>
          )}
          {hasLook && <p>{said.lookGoes}</p>}
        </>
      ),
      okText: fields.remove,
      cancelText: said.cancel,
      okButtonProps: { danger: true },
      onOk: remove,
    })
  }
}
