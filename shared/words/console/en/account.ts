import type { account as zh } from '../zh/account.ts'

export const account: typeof zh = {
  password: 'Change the password',
  change: 'Change it',
  changed: 'The password is changed, and you are signed out everywhere else',
  sessions: 'Where you are signed in',
  since: (from, seen) => `signed in at ${from}, in use at ${seen}`,
  here: 'this is here',
  end: 'Sign out',
  endOthers: 'Sign out everywhere else',
}
