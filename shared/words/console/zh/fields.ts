/** The small parts that all editors share. */
export const fields = {
  remove: '删除',
  removeOne: (what: string) => `删除${what}`,
  empty: '还没有内容',
  languageNames: { zh: '中文', en: '英文' } as Record<string, string>,
}
