import type { draft as zh } from '../zh/draft.ts'

const times = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const draft: typeof zh = {
  title: 'Draft',
  none: 'No changes',
  changes: (count) => `${times(count, 'change', 'changes')}, not published yet`,
  allOf: (count) => `All ${count}`,
  compare: 'Compare',
  more: (count) => `and ${count} more`,
  saving: 'Saving…',
  saved: (time) => `Saved at ${time}`,
  unsaved: 'Not saved yet; it will be when the server answers',
  faults: (count) => `${times(count, 'problem', 'problems')} to mend before this can be published`,
  publish: 'Publish',
  publishing: 'Publishing…',
  published: (version) => `Published as version ${version}`,
  discard: 'Discard draft',
  discardAsk: 'Discard all changes?',
  discardYes: 'Discard',
  keep: 'Keep',
  discarded: 'Draft discarded',
  undo: 'Undo',
  redo: 'Redo',
  onlyManagers: 'Department heads cannot publish. Ask the hall manager to look at your draft and publish it.',
}
