import type { fields as zh } from '../zh/fields.ts'

export const fields: typeof zh = {
  remove: 'Remove',
  removeOne: (what) => `Remove ${what}`,
  empty: 'Nothing here yet',
  up: 'Up',
  down: 'Down',
  upOne: (what) => `Move ${what} up`,
  downOne: (what) => `Move ${what} down`,
  languageNames: { zh: 'Chinese', en: 'English' },
}
