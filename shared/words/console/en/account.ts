import type { account as zh } from '../zh/account.ts'

export const account: typeof zh = {
  password: 'Change the password',
  change: 'Change it',
  changed: 'The password is changed, and you are signed out everywhere else',
  sso: 'Sign-in of your organisation',
  tied: (name) => `Tied to ${name}; you can sign in with it.`,
  tie: (name) => `Tie ${name}`,
  tieMeans: (name) =>
    `Once tied, you can sign in with ${name}; your password still works. Please type it once more to begin.`,
  justTied: 'Tied',
  untie: 'Untie',
  untied: 'Untied, and you are signed out everywhere else',
  noPassword: 'This account has no password. If you need one, ask for a new link.',
  sessions: 'Where you are signed in',
  since: (from, seen) => `signed in ${from}, last used ${seen}`,
  here: 'this is here',
  end: 'Sign out',
  endOne: (from) => `Sign out the session of ${from}`,
  endOthers: 'Sign out everywhere else',
}
