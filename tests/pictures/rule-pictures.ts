import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Settings } from '@tingxu/shared/settings.ts'
import { set, smallHall } from '../helpers/small-hall.ts'
import { type Morning, oneMorning } from './one-morning.ts'

/**
 * `node tests/pictures/rule-pictures.ts`: the pictures of the guide to calling rules, from one morning played under each.
 * A line is a visitor, from coming to being called; there are no words on it, so it serves every language.
 */
const COLOURS: Record<string, string> = { ordinary: '#8b95a1', priority: '#1f6fb5', veteran: '#c2541b' }
const MINUTES = 120
const SCALE = 5
const LEFT = 24
const TOP = 24
const LINE = 10

const folder = fileURLToPath(new URL('../../docs/pictures/rules/', import.meta.url))
const classOf = (settings: Settings, id: string) => settings.classes.find((one) => one.id === id)
const counterOf = (settings: Settings, id: string) => settings.counters.find((one) => one.id === id)
const bothAway = ['one', 'two'].map((counterId) => ({ counterId, from: 20, minutes: 30 }))

const PICTURES: Record<string, Morning> = {
  'earliest-due': oneMorning(smallHall(), []),
  accumulating: oneMorning(
    smallHall((settings) => {
      set(settings, { callingRule: { type: 'accumulating' } })
      set(classOf(settings, 'ordinary'), { weight: 1 })
      set(classOf(settings, 'priority'), { weight: 3 })
      set(classOf(settings, 'veteran'), { weight: 2 })
    }),
    [],
  ),
  alternating: oneMorning(
    smallHall((settings) => set(settings, { callingRule: { type: 'alternating', n: 1 } })),
    [],
  ),
  absolute: oneMorning(
    smallHall((settings) => {
      set(classOf(settings, 'veteran'), { absolute: true })
      set(settings, { absoluteMax: 1 })
    }),
    [],
  ),
  assist: oneMorning(
    smallHall((settings) => {
      counterOf(settings, 'three')?.services.push({ serviceId: 'id-card', as: 'assist', when: { waitOver: 15 } })
    }),
    [],
  ),
  'nobody-stands-in': oneMorning(smallHall(), bothAway),
  'stand-in': oneMorning(
    smallHall((settings) => set(counterOf(settings, 'three'), { standInFor: ['id-card'] })),
    bothAway,
  ),
}

mkdirSync(folder, { recursive: true })
for (const [name, morning] of Object.entries(PICTURES)) {
  writeFileSync(`${folder}${name}.svg`, pictureOf(morning))
  const waits = morning.map(({ came, called }) => (called ?? MINUTES) - came)
  const of = (classId: string) => waits.filter((_, index) => morning[index]?.classId === classId)
  const figures = ['ordinary', 'priority', 'veteran'].map((id) => `${id} ${mean(of(id))}`)
  console.log(`${name}: longest ${Math.round(Math.max(...waits))}, on average ${figures.join(', ')}`)
}

function pictureOf(morning: Morning): string {
  const lines = morning.map(({ classId, came, called }, index) => {
    const [x, y] = [LEFT + came * SCALE, TOP + index * LINE]
    const width = Math.max(2, ((called ?? MINUTES) - came) * SCALE)
    return `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${LINE - 3}" rx="2" fill="${COLOURS[classId]}"/>`
  })
  const bottom = TOP + morning.length * LINE
  const hours = Array.from({ length: MINUTES / 30 + 1 }, (_, half) => {
    const x = LEFT + half * 30 * SCALE
    const text = `${9 + (half >> 1)}:${half % 2 === 0 ? '00' : '30'}`
    return `<path d="M${x} ${TOP - 4}V${bottom}" stroke="#d5d9de"/><text x="${x}" y="${TOP - 8}" text-anchor="middle">${text}</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * LEFT + MINUTES * SCALE} ${bottom + 8}" font-family="sans-serif" font-size="11" fill="#59616b">`,
    '<title>9:00–11:00</title>',
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...hours,
    ...lines,
    '</svg>\n',
  ].join('\n')
}

function mean(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}
