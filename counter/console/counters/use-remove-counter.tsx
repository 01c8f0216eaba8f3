import { App } from 'antd'
import { useCallback } from 'react'
import { useDraftStore } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useNamed } from '../serving/use-matrix.ts'
import { countAt } from '../serving/who-serves.ts'
import { onlyServedAt, removeCounter } from './change-counters.ts'

/** Removes a counter; one that serves something only after it was said what goes with it. */
export function useRemoveCounter(): (counterId: string) => void {
  const { counters: said, fields } = useConsoleWords()
  const { modal } = App.useApp()
  const named = useNamed()
  const store = useDraftStore()
  return useCallback(
    (counterId) => {
      const { settings } = store.getState()
      const counter = settings.counters.find(({ id }) => id === counterId)
      if (counter === undefined) return
      const { primary, others } = countAt(counter)
      const remove = () => store.edit((draft) => removeCounter(draft, counterId))
      if (primary + others === 0) return remove()
      const only = new Set(onlyServedAt(settings, counterId))
      const names = settings.services.filter(({ id }) => only.has(id)).map(({ name }) => named(name))
      modal.confirm({
        icon: null,
        title: said.removeAsk(counter.number),
        content: (
          <ul>
            <li>{said.goesWith(primary, others)}</li>
            {names.length > 0 && <li className="faulty">{said.onlyHere(names.join(said.comma))}</li>}
            <li>{said.signs}</li>
            <li>{said.undoable}</li>
          </ul>
        ),
        okText: fields.remove,
        cancelText: said.cancel,
        okButtonProps: { danger: true },
        onOk: remove,
      })
    },
    [store, modal, named, said, fields],
  )
}
