import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import type { Settings } from '@tingxu/shared/settings.ts'

const DEPARTMENTS = 20
const SERVICES_EACH = 15
const COUNTERS_EACH = 5
const PREFIXES = [...'ABCDEFGHJKLMNPQRSTUV']

/** A hall that can be published, of a hundred windows and three hundred services: where setting up is slow, it is slow here. */
export function wideHall(): Settings {
  const departments = Array.from({ length: DEPARTMENTS }, (_, of) => ({
    id: `d${of}`,
    name: both(`部门${of + 1}`, of),
  }))
  return {
    ...sampleHall,
    departments,
    series: departments.map(({ id }, of) => ({ id, prefix: PREFIXES[of] ?? '' })),
    zones: [{ id: 'hall', name: { zh: '大厅', en: 'Main hall' } }],
    services: departments.flatMap(({ id }, of) => {
      return Array.from({ length: SERVICES_EACH }, (_, each) => ({
        ...{ id: serviceId(of, each), departmentId: id, seriesId: id },
        ...{ name: both(`业务${of + 1}之${each + 1}`, of * SERVICES_EACH + each), minutes: 10 },
        classIds: ['ordinary', 'priority'],
      }))
    }),
    counters: departments.flatMap((_, of) => {
      return Array.from({ length: COUNTERS_EACH }, (_, each) => counterOf(of, each))
    }),
  }
}

/** The same with every service at every window: as many entries as there can be. */
export function fullHall(hall: Settings): Settings {
  const services = hall.services.map(({ id }) => ({ serviceId: id, as: 'primary' as const }))
  return { ...hall, counters: hall.counters.map((counter) => ({ ...counter, services })) }
}

/**
 * The same again with ids as the console makes them of long names, a condition at every entry but those of the first window, and a
 * guide for every service: what setting up can lead to.
 */
export function fullestHall(): Settings {
  const hall = wideHall()
  const services = hall.services.map((service) => ({ ...service, id: longId(service.id), guide: GUIDE }))
  const helps = services.map(({ id }) => ({ serviceId: id, as: 'assist' as const, when: { waitingOver: 10 } }))
  const counters = hall.counters.map((counter) => ({ ...counter, services: helps }))
  return fullHallAt('w1', { ...hall, services, counters })
}

function fullHallAt(counterId: string, hall: Settings): Settings {
  const [full] = fullHall(hall).counters
  return {
    ...hall,
    counters: hall.counters.map((one) => (one.id === counterId && full ? { ...one, services: full.services } : one)),
  }
}

const longId = (id: string) => `change-of-a-legal-representative-${id}`
const SENTENCE = {
  zh: '请携带本人有效身份证件原件和复印件一份；由他人代办的，还须带授权委托书和代办人的身份证件',
  en: 'Bring a valid identity document of your own and one copy; whoever comes for you brings a power of attorney too',
}
const GUIDE = {
  ...{ basis: SENTENCE, promised: SENTENCE, fee: SENTENCE, steps: Array.from({ length: 6 }, () => SENTENCE) },
  materials: Array.from({ length: 10 }, (_, index) => ({ id: `paper-${index + 1}`, name: SENTENCE })),
}

/** Everything of its own department, and by help the first of the next. */
function counterOf(of: number, each: number): Settings['counters'][number] {
  const number = of * COUNTERS_EACH + each + 1
  const own = Array.from({ length: SERVICES_EACH }, (_, service) => serviceId(of, service))
  const next = serviceId((of + 1) % DEPARTMENTS, each)
  return {
    ...{ id: `w${number}`, number, name: both(`窗口${number}`, number), zoneId: 'hall' },
    services: [
      ...own.map((id) => ({ serviceId: id, as: 'primary' as const })),
      { serviceId: next, as: 'assist', when: 'idle' },
    ],
  }
}

const serviceId = (department: number, each: number) => `s${department}-${each}`
const both = (zh: string, number: number) => ({ zh, en: `No. ${number}` })
