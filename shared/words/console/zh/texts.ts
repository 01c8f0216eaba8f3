/** Names and texts of the hall. */
export const texts = {
  name: '大厅名称',
  notes: '公告',
  notesHint: '大屏轮流显示，取号机待机时也会显示。',
  note: (number: number) => `公告 ${number}`,
  addNote: '添加公告',
}
