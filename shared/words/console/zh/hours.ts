/** Opening hours and the calendar. */
export const hours = {
  week: '每周取号时间',
  weekHint: '在这些时间里取号。已经取到号的人不受影响，办完为止。',
  kinds: { 'as-hall': '与大厅相同', week: '按周几', always: '全天取号' } as Record<string, string>,
  weekdays: {
    mon: '周一',
    tue: '周二',
    wed: '周三',
    thu: '周四',
    fri: '周五',
    sat: '周六',
    sun: '周日',
  } as Record<string, string>,
  closed: '休息',
  addSpan: '添加时段',
  addTo: (day: string) => `${day}添加时段`,
  span: (day: string, number: number) => `${day}第 ${number} 段`,
  from: (span: string) => `${span}，开始`,
  to: (span: string) => `${span}，结束`,
  noTime: '请填写时间，例如 830 或 8:30；过了零点写 24:00 到 30:00。',
  nextDay: (time: string) => `到次日 ${time}`,
  copyMonday: '周二至周五同周一',
}
