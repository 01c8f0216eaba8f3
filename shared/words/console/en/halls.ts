import type { halls as zh } from '../zh/halls.ts'

export const halls: typeof zh = {
  add: 'A new hall',
  addMeans: 'Each hall has settings, staff and devices of its own. You will be the manager of the new one.',
  name: (language) => `Name · ${language}`,
  nameNeeded: 'Please name it',
  make: 'Begin',
}
