import type { Settings } from '@tingxu/shared/settings.ts'

/**
 * A hall that fits on a page: identity cards and household matters share the labels A, licences have B;
 * window 1 serves the first two, window 2 identity cards, window 3 licences. It gives tickets round the clock.
 */
export function smallHall(change: (settings: Settings) => void = () => {}): Settings {
  const settings = structuredClone(SMALL_HALL)
  change(settings)
  return settings
}

/** Changes a part of a draft; the part must be there. */
export function set<Part extends object>(part: Part | undefined, change: Partial<Part>): void {
  if (!part) throw new Error('the small hall has no such part')
  Object.assign(part, change)
}

const SMALL_HALL: Settings = {
  name: { zh: '临江区政务服务中心', en: 'Linjiang Service Hall' },
  zone: 'Asia/Shanghai',
  languages: ['zh', 'en'],
  publicNotes: [],
  series: [
    { id: 'a', prefix: 'A' },
    { id: 'b', prefix: 'B', first: 1, last: 5, width: 2 },
  ],
  classes: [
    { id: 'ordinary', name: { zh: '普通', en: 'Ordinary' }, targetMinutes: 20 },
    { id: 'priority', name: { zh: '优先', en: 'Priority' }, targetMinutes: 5 },
    { id: 'veteran', name: { zh: '退役军人', en: 'Veteran' }, targetMinutes: 10, checked: true },
  ],
  callingRule: { type: 'earliest-due' },
  absoluteMax: 2,
  departments: [
    { id: 'police', name: { zh: '公安局', en: 'Public Security' } },
    { id: 'market', name: { zh: '市场监管局', en: 'Market Regulation' } },
  ],
  services: [
    {
      ...{ id: 'id-card', departmentId: 'police', seriesId: 'a', minutes: 6 },
      name: { zh: '身份证办理', en: 'Identity cards' },
      classIds: ['ordinary', 'priority', 'veteran'],
    },
    {
      ...{ id: 'household', departmentId: 'police', seriesId: 'a', minutes: 10 },
      name: { zh: '户口登记', en: 'Household registration' },
      classIds: ['ordinary'],
    },
    {
      ...{ id: 'licence', departmentId: 'market', seriesId: 'b', minutes: 15 },
      name: { zh: '营业执照', en: 'Business licences' },
      plainName: { zh: '开店办照', en: 'Opening a shop' },
      classIds: ['ordinary', 'priority'],
      guide: {
        materials: [
          { id: 'identity', name: { zh: '身份证', en: 'Identity card' } },
          { id: 'lease', name: { zh: '租赁合同', en: 'Lease' } },
        ],
      },
    },
  ],
  counters: [
    {
      ...{ id: 'one', number: 1, zoneId: 'north', name: { zh: '户籍综合窗口', en: 'Residents' } },
      services: [
        { serviceId: 'id-card', as: 'primary' },
        { serviceId: 'household', as: 'primary' },
      ],
    },
    {
      ...{ id: 'two', number: 2, zoneId: 'north', name: { zh: '身份证窗口', en: 'Identity cards' } },
      services: [{ serviceId: 'id-card', as: 'primary' }],
    },
    {
      ...{ id: 'three', number: 3, zoneId: 'south', name: { zh: '企业开办窗口', en: 'New businesses' } },
      place: { zh: '二楼南侧', en: 'Second floor, south' },
      services: [{ serviceId: 'licence', as: 'primary' }],
    },
  ],
  zones: [
    { id: 'north', name: { zh: '北区', en: 'North' } },
    { id: 'south', name: { zh: '南区', en: 'South' } },
  ],
  hours: null,
  calendar: [],
  call: {
    confirmArrival: true,
    recallSeconds: 10,
    recallsMax: 3,
    callsBeforeNoShow: 2,
    noShowSeconds: 30,
    returnMinutes: 60,
    returnsMax: 2,
    returnAfter: 2,
    undoSeconds: 15,
    absentMinutes: 3,
    holdMinutesMax: 60,
    postponesMax: 2,
    defaultOutcome: 'done',
  },
  presence: null,
  booking: { earlyMinutes: 30, lateMinutes: 15, aheadMinutes: 10, cancelHours: 2 },
  passes: { passDays: 5, passAfter: 2, passShare: 0.15 },
  ratings: { ratingDays: 7, caseDays: 15, reasons: [] },
  nextMatterPlace: 'keep',
  voice: { languages: ['zh', 'en'], quiet: [] },
  printers: [],
  boards: [],
  texts: {},
}
