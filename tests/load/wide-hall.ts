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
