import { Button } from 'antd'
import { useRef } from 'react'

export type ChooseFileProps = {
  name: string
  /** Where several have one name: what it is called in full. */
  called?: string
  accept: string
  busy?: boolean
  chosen: (file: File) => void
}

/** A press that asks for a file. The same file can be chosen again: it may have been mended in between. */
export function ChooseFile({ name, called, accept, busy, chosen }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button loading={busy === true} aria-label={called} onClick={() => input.current?.click()}>
        {name}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={called ?? name}
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file) chosen(file)
        }}
      />
    </>
  )
}
