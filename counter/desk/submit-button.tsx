import { useWords } from '@tingxu/shared/browser/use-words.tsx'

/** What Enter does in a dialog; one that cannot be done yet stays and is said to be so. */
export function SubmitButton({ name, ready = true }: { name: string; ready?: boolean }) {
  const { words } = useWords()
  return (
    <button type="submit" className="btn main" aria-disabled={ready ? undefined : true}>
      <span>{name}</span>
      <span className="key" aria-hidden="true">
        {words.desk.keys.enter}
      </span>
    </button>
  )
}
