import type { fields as zh } from '../zh/fields.ts'

export const fields: typeof zh = {
  remove: 'Remove',
  removeOne: (what) => `Remove ${what}`,
  empty: 'Nothing here yet',
  languageNames: { zh: 'Chinese', en: 'English' },
}
