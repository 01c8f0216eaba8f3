import type { files as zh } from '../zh/files.ts'

export const files: typeof zh = {
  whole: 'The whole hall',
  wholeMeans: 'All settings in one file, to keep or to take to another hall. Staff, devices and tickets are not in it.',
  save: 'Export',
  read: 'Import',
  isDraft: 'It is your draft now; look at it, then publish',
  tooLarge: 'The file is too large',
  lists: 'Spreadsheets',
  listsMean:
    'Export one first, change it in a spreadsheet and import it. What comes in is a draft first; one fault, and no row is taken.',
  replace: 'Remove from the hall what the file does not have',
  saveAs: (list, format) => `${format}: export ${list}`,
  readList: 'Import a file',
  taken: (list, changed, added, removed) =>
    `${list}: ${changed} rows changed, ${added} added, ${removed} removed, in your draft`,
  ignored: (columns) => `Columns not used: ${columns.join(', ')}`,
  nothingTaken: (file, count) => `${file}: ${count} ${count === 1 ? 'fault' : 'faults'}, nothing was taken:`,
  row: 'Row',
  column: 'Column',
  why: 'What is wrong',
  more: (count) => `and ${count} more`,
}
