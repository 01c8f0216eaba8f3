import { Select } from 'antd'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { Block } from './selection.ts'
import type { Changes } from './use-changes.ts'
import type { Matrix } from './use-matrix.ts'

/** A whole column as another counter has it, or a whole line as another service has it. */
export function LikeAnother({ matrix, block, changes }: { matrix: Matrix; block: Block; changes: Changes }) {
  const { serving: said } = useConsoleWords()
  const isColumns = block.whole === 'columns'
  const { first, end } = isColumns ? block.columns : block.rows
  const isOther = (_: unknown, index: number) => index < first || index >= end
  const options = isColumns
    ? matrix.columns.filter(isOther).map(({ id, number, name }) => ({ value: id, label: `${number}　${name}` }))
    : matrix.rows.filter(isOther).map(({ id, name }) => ({ value: id, label: name }))
  const label = isColumns ? said.likeCounter : said.likeService
  return (
    <div className="field">
      <label htmlFor="like-another">{label}</label>
      <Select<string | null>
        id="like-another"
        value={null}
        placeholder={isColumns ? said.chooseCounter : said.chooseService}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(id) => {
          if (id === null) return
          if (isColumns) changes.likeCounter(id)
          else changes.likeService(id)
        }}
      />
    </div>
  )
}
