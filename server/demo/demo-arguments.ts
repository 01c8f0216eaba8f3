import { parseArgs } from 'node:util'
import { Plain } from '../setup/command-line.ts'
import { DAY_NAMES, type DayName } from './demo-day.ts'

export const USAGE = `npm run demo -- [--day busy|zhenhai] [--speed N] [--seed N] [--mine NUMBER] [--until-closed]

  --day busy       a hall of Shenzhen's size, 34 departments, about 4,500 matters a day (this is what you get)
  --day zhenhai    the sample hall, about 235 matters a day
  --speed N        how many times as fast as life: 1 to 600; the minutes of the hall's rules shrink with it
  --seed N         the same people on the same day again
  --mine NUMBER    leaves a window to you
  --until-closed   ends when the day is closed; otherwise the next one begins`

export type DemoArguments = {
  day: DayName
  speed: number
  seed: number
  mine: number | undefined
  untilClosed: boolean
}

const SPEED_MAX = 600
const SEED_MAX = 1_000_000

export function demoArguments(args: string[], anySeed: () => number = Math.random): DemoArguments {
  const given = parsed(args)
  const day = DAY_NAMES.find((name) => name === given.day)
  if (day === undefined) throw new Plain(`There is no day "${given.day}".\n${USAGE}`)
  return {
    day,
    speed: figure('speed', given.speed, 1, SPEED_MAX, Number),
    seed: given.seed === undefined ? Math.floor(anySeed() * SEED_MAX) : figure('seed', given.seed, 0, SEED_MAX),
    mine: given.mine === undefined ? undefined : figure('mine', given.mine, 1, 9999),
    untilClosed: given['until-closed'],
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        day: { type: 'string', default: 'busy' },
        speed: { type: 'string', default: '1' },
        seed: { type: 'string' },
        mine: { type: 'string' },
        'until-closed': { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new Plain(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

const whole = (text: string) => (/^\d+$/.test(text) ? Number(text) : Number.NaN)

function figure(name: string, text: string, least: number, most: number, read = whole): number {
  const value = read(text)
  if (!(value >= least && value <= most)) throw new Plain(`--${name} is a number from ${least} to ${most}.\n${USAGE}`)
  return value
}
