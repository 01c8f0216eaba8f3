import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { Dialog } from './dialog.tsx'
import { PressButton } from './press-button.tsx'

export function KeysDialog({ close }: { close: () => void }) {
  const { words } = useWords()
  const { press, keys } = words.desk
  const list: [key: string, name: string][] = [
    [`N / ${keys.space}`, `${press.next} / ${press.finishAndNext}`],
    ['R', press.recall],
    ['S', press.start],
    ['F', press.finish],
    ['M', press.noShow],
    ['P', `${press.pause} / ${press.resume}`],
    ['A', press.stopAutoCall],
    ['1–5', keys.outcomes],
    ['?', press.keys],
  ]
  return (
    <Dialog title={keys.title} close={close}>
      <dl className="keys">
        {list.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd className="key">{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{keys.note}</p>
      <PressButton name={keys.close} keyShown="Esc" look="small" press={close} />
    </Dialog>
  )
}
