import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { FILE_BYTES_MAX } from '@tingxu/shared/limits.ts'
import { Button } from 'antd'
import { useState } from 'react'
import { useDraftStore } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { hallFileOf, settingsInFile } from '../settings/hall-file.ts'
import { ChooseFile } from './choose-file.tsx'
import { saveFile } from './save-file.ts'

/** What became of the file that was chosen last. */
type Came = 'in' | { file: string; why: string }

export function WholeHall() {
  const { files: said, lists } = useConsoleWords()
  const { hallId } = useHall()
  const store = useDraftStore()
  const [came, setCame] = useState<Came | null>(null)
  const save = () => saveFile(`${hallId}.json`, hallFileOf(store.getState().settings), 'application/json')
  const read = async (file: File) => {
    const found = file.size > FILE_BYTES_MAX ? { why: said.tooLarge } : settingsInFile(await file.text(), lists)
    if ('settings' in found) store.replace(found.settings)
    setCame('why' in found ? { file: file.name, why: found.why } : 'in')
  }
  return (
    <>
      <p className="presses">
        <Button onClick={save}>{said.save}</Button>
        <ChooseFile name={said.read} accept=".json,application/json" chosen={read} />
      </p>
      <p className="accepted" role="status">
        {came === 'in' && said.isDraft}
      </p>
      <p className="refusal" role="alert">
        {came !== null && came !== 'in' && said.fileRefused(came.file, came.why)}
      </p>
    </>
  )
}
