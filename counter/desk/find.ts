/** Whether a label is meant by what a clerk typed: any part of it, in either case, also with full-width letters. */
export function isMeant(label: string, typed: string): boolean {
  return plain(label).includes(plain(typed))
}

const plain = (text: string) => text.normalize('NFKC').toUpperCase().replace(/\s/g, '')
