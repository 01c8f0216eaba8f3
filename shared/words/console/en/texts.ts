import type { texts as zh } from '../zh/texts.ts'

export const texts: typeof zh = {
  name: 'Name of the hall',
  notes: 'Notices',
  notesHint: 'Shown in turn on the boards, and on the ticket machine while it rests.',
  note: (number) => `Notice ${number}`,
  addNote: 'Add a notice',
  own: 'In your own words',
  ownHint: 'Left out, it is said as usual.',
  welcome: 'Welcome of a kiosk at rest',
  desk: 'Where the desk is',
  deskHint:
    'Stands below wherever a kiosk sends people to the desk. For instance “inside the east gate, on the right”.',
  closed: 'What is said while no tickets are given',
  languages: 'Languages of the hall',
  languagesHint:
    'Ticket machines, phones, boards and announcements use these, and every text is needed in each. Texts in a language that you take away are kept in case you add it again.',
  firstLanguage: 'The first: ticket machines begin in it',
  toFront: 'Make it the first',
  putFirst: (language) => `Make it the first: ${language}`,
  missingIn: (language, count) => `${language} is missing in ${count} ${count === 1 ? 'place' : 'places'}`,
  zone: 'Time zone',
  zoneHint: (name, time) => `${name}, now ${time}. Dates, ticket hours and all clocks go by it.`,
}
