import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { FILE_BYTES_MAX } from '@tingxu/shared/limits.ts'
import { App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useDraftStore } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { csvOf, rowsOfCsv } from '../settings/lists/csv.ts'
import { LISTS, type ListName } from '../settings/lists/lists.ts'
import type { RowFault } from '../settings/lists/take-row.ts'
import { rowsOfXlsx, xlsxOf } from '../settings/lists/xlsx.ts'
import { ChooseFile } from './choose-file.tsx'
import { RowFaults } from './row-faults.tsx'
import { saveFile } from './save-file.ts'

type Refused = { list: ListName; file: string; faults: RowFault[] | string }

/** Each list by itself; a file with a fault changes nothing. */
export function ListFiles() {
  const { files: said, lists } = useConsoleWords()
  const [replace, setReplace] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  return (
    <>
      <p>
        <Checkbox checked={replace} onChange={({ target }) => setReplace(target.checked)}>
          {said.replace}
        </Checkbox>
      </p>
      <table className="plain-table">
        <tbody>
          {(Object.keys(LISTS) as ListName[]).map((list) => (
            <tr key={list}>
              <th scope="row">{lists.names[list]}</th>
              <td>
                <OneList list={list} replace={replace} refused={setRefused} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused && <RowFaults file={refused.file} faults={refused.faults} />}
    </>
  )
}

type OneListProps = { list: ListName; replace: boolean; refused: (what: Refused | null) => void }

function OneList({ list, replace, refused }: OneListProps) {
  const { files: said, lists: words } = useConsoleWords()
  const { language } = useWords()
  const { hallId } = useHall()
  const store = useDraftStore()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const reader = { words, language }
  const called = words.names[list]
  const rows = () => LISTS[list].toRows(store.getState().settings, reader)
  const saveCsv = async () => saveFile(`${hallId}-${list}.csv`, await csvOf(rows()), 'text/csv;charset=utf-8')
  const saveXlsx = async () => saveFile(`${hallId}-${list}.xlsx`, await xlsxOf(rows(), called))
  const read = async (file: File) => {
    setBusy(true)
    const faults = await take(file)
    setBusy(false)
    refused(faults === null ? null : { list, file: file.name, faults })
  }
  const take = async (file: File): Promise<Refused['faults'] | null> => {
    if (file.size > FILE_BYTES_MAX) return said.tooLarge
    const isSheet = /\.xlsx$/i.test(file.name)
    const found = isSheet ? await rowsOfXlsx(file) : await rowsOfCsv(await file.arrayBuffer())
    if (found === null) return isSheet ? words.file.xlsx : words.file.csv
    const made = LISTS[list].fromRows(found, store.getState().settings, reader, { replace })
    if ('errors' in made) return made.errors
    store.replace(made.settings)
    message.success(said.taken(called, made.changed, made.added, made.removed))
    if (made.ignored.length > 0) message.info(said.ignored(made.ignored))
    return null
  }
  return (
    <span className="presses">
      <Button onClick={saveXlsx} aria-label={said.saveAs(called, 'XLSX')}>
        XLSX
      </Button>
      <Button onClick={saveCsv} aria-label={said.saveAs(called, 'CSV')}>
        CSV
      </Button>
      <ChooseFile name={said.readList} accept=".xlsx,.csv,text/csv" busy={busy} chosen={read} />
    </span>
  )
}
