import type { files as zh } from '../zh/files.ts'

export const files: typeof zh = {
  whole: 'The whole hall',
  wholeMeans: 'All settings in one file, to keep or to take to another hall. Staff, devices and tickets are not in it.',
  save: 'Export',
  read: 'Import',
  isDraft: 'It is your draft now; look at it, then publish',
  tooLarge: 'The file is too large',
  fileRefused: (file, why) => `${file} was not imported: ${why}`,
  lists: 'Spreadsheets',
  list: 'List',
  listsMean:
    'Export one first, change it in a spreadsheet and import it. What comes in is a draft first; one fault, and no row is taken.',
  replace: 'Remove from the hall what the file does not have',
  saveAs: (list, format) => `${format}: export ${list}`,
  readList: 'Choose a file',
  readOne: (list) => `Choose a file: ${list}`,
  taken: (list, changed, added, removed) =>
    `${list}: ${changed} rows changed, ${added} added, ${removed} removed; they are in your draft`,
  ignored: (columns) => `Columns not used: ${columns.join(', ')}`,
  nothingTaken: (file, count) => `${file} was not imported, with ${count} ${count === 1 ? 'fault' : 'faults'}:`,
  row: 'Row',
  column: 'Column',
  why: 'What is wrong',
  more: (count) => `and ${count} more`,
}
