import type { texts as zh } from '../zh/texts.ts'

export const texts: typeof zh = {
  name: 'Name of the hall',
  notes: 'Notices',
  notesHint: 'Shown in turn on the boards, and on the ticket machine while it rests.',
  note: (number) => `Notice ${number}`,
  addNote: 'Add a notice',
}
