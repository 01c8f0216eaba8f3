import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { FILE_BYTES_MAX } from '@tingxu/shared/limits.ts'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useDraftStore } from '../draft/use-draft.ts'
import { TableHeads } from '../look/table-heads.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { csvOf, rowsOfCsv } from '../settings/lists/csv.ts'
import { LISTS, type ListName } from '../settings/lists/lists.ts'
import type { RowFault } from '../settings/lists/take-row.ts'
import { rowsOfXlsx, xlsxOf } from '../settings/lists/xlsx.ts'
import { ChooseFile } from './choose-file.tsx'
import { RowFaults } from './row-faults.tsx'
import { saveFile } from './save-file.ts'

/** What became of the file that was chosen last. */
type Came =
  | { is: 'in'; list: ListName; changed: number; added: number; removed: number; ignored: string[] }
  | { is: 'refused'; file: string; faults: RowFault[] }
  | { is: 'unreadable'; file: string; why: string }

/** Each list by itself; a file with a fault changes nothing. */
export function ListFiles() {
  const { files: said, lists } = useConsoleWords()
  const [replace, setReplace] = useState(false)
  const [came, setCame] = useState<Came | null>(null)
  return (
    <>
      <p className="replaces">
        <Checkbox checked={replace} onChange={({ target }) => setReplace(target.checked)}>
          {said.replace}
        </Checkbox>
      </p>
      {came && <WhatCame came={came} />}
      <table className="plain-table">
        <TableHeads names={[said.list, said.save, said.read]} />
        <tbody>
          {(Object.keys(LISTS) as ListName[]).map((list) => (
            <tr key={list}>
              <th scope="row">{lists.names[list]}</th>
              <OneList list={list} replace={replace} came={setCame} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function WhatCame({ came }: { came: Came }) {
  const { files: said, lists } = useConsoleWords()
  switch (came.is) {
    case 'in':
      return (
        <div className="accepted what-came" role="status">
          <p>{said.taken(lists.names[came.list], came.changed, came.added, came.removed)}</p>
          {came.ignored.length > 0 && <p>{said.ignored(came.ignored)}</p>}
        </div>
      )
    case 'refused':
      return <RowFaults file={came.file} faults={came.faults} />
    case 'unreadable':
      return (
        <p className="refusal what-came" role="alert">
          {said.fileRefused(came.file, came.why)}
        </p>
      )
  }
}

type OneListProps = { list: ListName; replace: boolean; came: (what: Came) => void }

function OneList({ list, replace, came }: OneListProps) {
  const { files: said, lists: words } = useConsoleWords()
  const { language } = useWords()
  const { hallId } = useHall()
  const store = useDraftStore()
  const [busy, setBusy] = useState(false)
  const reader = { words, language }
  const called = words.names[list]
  const rows = () => LISTS[list].toRows(store.getState().settings, reader)
  const saveCsv = async () => saveFile(`${hallId}-${list}.csv`, await csvOf(rows()), 'text/csv;charset=utf-8')
  const saveXlsx = async () => saveFile(`${hallId}-${list}.xlsx`, await xlsxOf(rows(), called))
  const read = async (file: File) => {
    setBusy(true)
    const what = await take(file)
    setBusy(false)
    came(what)
  }
  const take = async (file: File): Promise<Came> => {
    const unreadable = (why: string) => ({ is: 'unreadable', file: file.name, why }) as const
    if (file.size > FILE_BYTES_MAX) return unreadable(said.tooLarge)
    const isSheet = /\.xlsx$/i.test(file.name)
    const found = isSheet ? await rowsOfXlsx(file) : await rowsOfCsv(await file.arrayBuffer())
    if (found === null) return unreadable(isSheet ? words.file.xlsx : words.file.csv)
    const made = LISTS[list].fromRows(found, store.getState().settings, reader, { replace })
    if ('errors' in made) return { is: 'refused', file: file.name, faults: made.errors }
    store.replace(made.settings)
    const { changed, added, removed, ignored } = made
    return { is: 'in', list, changed, added, removed, ignored }
  }
  return (
    <>
      <td>
        <span className="presses">
          <Button onClick={saveXlsx} aria-label={said.saveAs(called, 'XLSX')}>
            XLSX
          </Button>
          <Button onClick={saveCsv} aria-label={said.saveAs(called, 'CSV')}>
            CSV
          </Button>
        </span>
      </td>
      <td>
        <ChooseFile
          name={said.readList}
          called={said.readOne(called)}
          accept=".xlsx,.csv,text/csv"
          busy={busy}
          chosen={read}
        />
      </td>
    </>
  )
}
