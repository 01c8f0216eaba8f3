import { App } from 'antd'
import { useDraftStore } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { Item } from './arrange.ts'
import { whatGoesWith } from './goes-with.ts'
import { removeDepartment, removeServices } from './remove.ts'

/** Removes what is chosen, after it was said what else goes with it. */
export function useRemoval(item: Item, name: string, choose: (item: Item | null) => void): () => void {
  const { services: said, fields } = useConsoleWords()
  const { modal } = App.useApp()
  const store = useDraftStore()
  return () => {
    const { settings } = store.getState()
    modal.confirm({
      icon: null,
      title: item.kind === 'department' ? said.removeDepartment(name) : said.removeService(name),
      content: (
        <ul>
          {[...whatGoesWith(settings, item, said), said.undoable].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ),
      okText: fields.remove,
      cancelText: said.cancel,
      okButtonProps: { danger: true },
      onOk: () => {
        const of = settings.services.find(({ id }) => item.kind === 'service' && id === item.id)?.departmentId
        store.edit((draft) => {
          if (item.kind === 'department') removeDepartment(draft, item.id)
          else removeServices(draft, [item.id])
        })
        choose(of === undefined ? null : { kind: 'department', id: of })
      },
    })
  }
}
