import { Button } from 'antd'
import { useConsoleWords } from './use-console-words.ts'

/** Something could not be read: why, and once more. */
export function NotRead({ why, again }: { why?: string; again: () => void }) {
  const { shell } = useConsoleWords()
  return (
    <div className="not-read" role="alert">
      <p>{why ?? shell.failed}</p>
      <Button onClick={again}>{shell.again}</Button>
    </div>
  )
}
