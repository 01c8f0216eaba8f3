/** What a new user knows of her hall before it is set up: in the words of those who come there. */
export type NewHall = {
  /** Of the console, as she reads it. */
  language: 'zh' | 'en'
  name: Record<string, string>
  services: readonly Record<string, string>[]
  /** What the first visitor comes for. */
  wanted: string
  counters: number
  clerk: { name: string; password: string }
}

const NAME = { zh: '云溪县税务局办税服务厅', en: 'Yunxi County Tax Hall' }
const SERVICES = [
  { zh: '发票领用', en: 'Invoices' },
  { zh: '纳税申报', en: 'Tax return' },
  { zh: '社保缴费', en: 'Social insurance' },
]

/** In two languages, for a county where visitors from abroad are seldom but welcome. */
export const IN_CHINESE: NewHall = {
  language: 'zh',
  name: NAME,
  services: SERVICES,
  wanted: '纳税申报',
  counters: 2,
  clerk: { name: '陈静', password: '云溪办税-晨光二号-37' },
}

/** In one language only, which is not the console's first. */
export const IN_ENGLISH: NewHall = {
  language: 'en',
  name: { en: NAME.en },
  services: SERVICES.map(({ en }) => ({ en })),
  wanted: 'Tax return',
  counters: 2,
  clerk: { name: 'ChenJing', password: 'yunxi-morning-light-37' },
}
