import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { FILE_BYTES_MAX } from '@tingxu/shared/limits.ts'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useDraftStore } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { hallFileOf, settingsInFile } from '../settings/hall-file.ts'
import { ChooseFile } from './choose-file.tsx'
import { saveFile } from './save-file.ts'

export function WholeHall() {
  const { files: said, lists } = useConsoleWords()
  const { hallId } = useHall()
  const store = useDraftStore()
  const { message } = App.useApp()
  const [why, setWhy] = useState<string | null>(null)
  const save = () => saveFile(`${hallId}.json`, hallFileOf(store.getState().settings), 'application/json')
  const read = async (file: File) => {
    if (file.size > FILE_BYTES_MAX) return setWhy(said.tooLarge)
    const found = settingsInFile(await file.text(), lists)
    if ('why' in found) return setWhy(found.why)
    setWhy(null)
    store.replace(found.settings)
    message.success(said.isDraft)
  }
  return (
    <>
      <p className="presses">
        <Button onClick={save}>{said.save}</Button>
        <ChooseFile name={said.read} accept=".json,application/json" chosen={read} />
      </p>
      <p className="faulty" role="alert">
        {why}
      </p>
    </>
  )
}
