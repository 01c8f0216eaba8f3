import type { CallSettings, ServiceSettings, Settings } from '@tingxu/shared/settings.ts'

/** The same hall, in which every second and minute of the published rules is `speed` times shorter. Counts stay. */
export function shrunk(settings: Settings, speed: number): Settings {
  const shorter = (time: number) => time / speed
  const { booking } = settings
  return {
    ...settings,
    classes: settings.classes.map((one) => ({ ...one, targetMinutes: shorter(one.targetMinutes) })),
    services: settings.services.map((service) => shrunkService(service, shorter)),
    counters: settings.counters.map(({ autoCallSeconds, ...counter }) => ({
      ...counter,
      ...(autoCallSeconds !== undefined && { autoCallSeconds: shorter(autoCallSeconds) }),
    })),
    call: shrunkCalls(settings.call, shorter),
    booking: {
      ...booking,
      earlyMinutes: shorter(booking.earlyMinutes),
      lateMinutes: shorter(booking.lateMinutes),
      aheadMinutes: shorter(booking.aheadMinutes),
      cancelHours: shorter(booking.cancelHours),
    },
  }
}

type Shorter = (time: number) => number

function shrunkService({ targetMinutes, ...service }: ServiceSettings, shorter: Shorter): ServiceSettings {
  const targets = Object.entries(targetMinutes ?? {}).map(([id, minutes]) => [id, shorter(minutes)] as const)
  return {
    ...service,
    minutes: rounded(shorter(service.minutes)),
    ...(targetMinutes !== undefined && { targetMinutes: Object.fromEntries(targets) }),
  }
}

/** The usual minutes are read by people, at the desk. */
const rounded = (minutes: number) => Math.ceil(minutes * 100) / 100

function shrunkCalls(call: CallSettings, shorter: Shorter): CallSettings {
  return {
    ...call,
    recallSeconds: shorter(call.recallSeconds),
    noShowSeconds: shorter(call.noShowSeconds),
    returnMinutes: shorter(call.returnMinutes),
    undoSeconds: shorter(call.undoSeconds),
    absentMinutes: shorter(call.absentMinutes),
    holdMinutesMax: shorter(call.holdMinutesMax),
  }
}
