/** Names and texts of the hall. */
export const texts = {
  name: '大厅名称',
  notes: '公告',
  notesHint: '大屏轮流显示，取号机待机时也会显示。',
  note: (number: number) => `公告 ${number}`,
  addNote: '添加公告',
  languages: '大厅的语言',
  languagesHint: '取号机、手机、大屏和语音播报用这些语言，文字每种都要写。去掉一种，已经写好的先留着，加回来还在。',
  firstLanguage: '第一语言，取号机默认显示',
  toFront: '放到第一',
  putFirst: (language: string) => `${language}放到第一`,
  missingIn: (language: string, count: number) => `还有 ${count} 处缺${language}`,
  zone: '时区',
  zoneHint: (name: string, time: string) => `${name}，现在 ${time}。日期、取号时间和各屏的钟都按它。`,
}
