import type { hours as zh } from '../zh/hours.ts'

export const hours: typeof zh = {
  week: 'Ticket hours of the week',
  weekHint: 'Tickets are given within these hours. Whoever has one by then is served as usual.',
  kinds: { 'as-hall': 'As the hall', week: 'By the day of the week', always: 'Round the clock' },
  weekdays: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  closed: 'Closed',
  addSpan: 'Add a span',
  addTo: (day) => `Add a span on ${day}`,
  span: (day, number) => `${day}, span ${number}`,
  from: (span) => `${span}, from`,
  to: (span) => `${span}, until`,
  noTime: 'Please write a time, such as 830 or 8:30; after midnight 24:00 to 30:00.',
  nextDay: (time) => `${time} on the next day`,
  copyMonday: 'Tuesday to Friday as Monday',
}
