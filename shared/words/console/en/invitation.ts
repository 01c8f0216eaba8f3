import type { invitation as zh } from '../zh/invitation.ts'

export const invitation: typeof zh = {
  title: 'Choose a password',
  hello: (name) => `Your user name is ${name}. Please choose a password.`,
  old: 'Present password',
  oldNeeded: 'Please type your present password',
  password: 'New password',
  rule: (least) => `At least ${least} characters; no common word, birthday or name of yours.`,
  tooShort: (least) => `At least ${least} characters`,
  again: 'Once more',
  notTheSame: 'The two are not the same',
  submit: 'Choose it and sign in',
  notUsable: 'This link can no longer be used',
  hasPassword: 'If you have chosen a password already, sign in with it:',
  toDesk: 'Sign in at a window',
  toConsole: 'Sign in to the console',
  instead: 'Or do without a password and always sign in like this:',
}
