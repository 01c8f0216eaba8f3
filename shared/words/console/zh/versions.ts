/** What was published, and back to it. */
export const versions = {
  none: '还没有发布过',
  version: (number: number) => `第 ${number} 版`,
  gone: '已离开的人员',
  inForce: '现在生效',
  look: '查看',
  close: '收起',
  same: '和现在生效的一样',
  wouldChange: (count: number) => `恢复这一版会改动 ${count} 处：`,
  back: '恢复为草稿',
  isDraft: '这一版已放进草稿，检查后再发布',
}
