/** What a key does in the tree, as people know it from every tree; Alt with an arrow puts what has the focus elsewhere. */
export type TreePress = 'next' | 'previous' | 'first' | 'last' | 'take' | 'open' | 'close' | 'up' | 'down'

export function treePress({ key, altKey }: { key: string; altKey: boolean }): TreePress | null {
  return (altKey ? WITH_ALT : ALONE)[key] ?? null
}

const ALONE: Record<string, TreePress> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'take',
  ' ': 'take',
  ArrowRight: 'open',
  ArrowLeft: 'close',
}
const WITH_ALT: Record<string, TreePress> = { ArrowUp: 'up', ArrowDown: 'down' }
