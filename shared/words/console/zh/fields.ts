/** The small parts that all editors share. */
export const fields = {
  remove: '删除',
  removeOne: (what: string) => `删除${what}`,
  empty: '还没有内容',
  up: '上移',
  down: '下移',
  upOne: (what: string) => `${what}上移`,
  downOne: (what: string) => `${what}下移`,
  languageNames: { zh: '中文', en: '英文' } as Record<string, string>,
}
