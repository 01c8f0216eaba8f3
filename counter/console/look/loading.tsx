import { useConsoleWords } from './use-console-words.ts'

/** Said only when it takes long enough to wonder (console.css). */
export function Loading() {
  const { shell } = useConsoleWords()
  return (
    <p className="loading" role="status">
      {shell.loading}
    </p>
  )
}
