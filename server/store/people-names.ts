/** A name as it is kept and shown: one way to write each letter, and no spaces around it or in heaps. */
export function nameFrom(typed: string): string {
  return typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
}

/**
 * What tells two names apart: Anna, anna and ａｎｎａ are one account, however somebody's keyboard stands. Up and down
 * again, for some letters have no small form of their own.
 */
export function nameKey(name: string): string {
  return nameFrom(name.normalize('NFKC')).toUpperCase().toLowerCase().normalize('NFKC')
}
