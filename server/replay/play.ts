import type { CounterId } from '@tingxu/shared/ids.ts'
import type { Hall } from '../domain/hall.ts'
import { PlayedCounters } from './played-counters.ts'
import { Rehearsal, type Watch } from './rehearsal.ts'
import type { Happening, Script } from './script.ts'

/**
 * Lets a day happen in a hall as it stands: everybody comes and goes as the script says, and each counter calls as soon
 * as it is free and has somebody, whom the rules of the hall name.
 */
export function play(hall: Hall, script: Script, watch: Watch = () => {}): void {
  const rehearsal = new Rehearsal(hall, watch)
  const counters = new PlayedCounters(rehearsal, script)
  for (const happening of script.happenings) {
    rehearsal.at(happening.at, () => happens(rehearsal, counters, happening))
  }
  rehearsal.run()
}

function happens(rehearsal: Rehearsal, counters: PlayedCounters, happening: Happening): void {
  const { id, actor } = happening
  switch (happening.what) {
    case 'asks':
      rehearsal.ask(happening.command, actor, id)
      return
    case 'begins':
      rehearsal.ask(happening.command, actor, id)
      counters.isReadyIn(happening.command.counterId, happening.gapMs)
      return
    case 'serves': {
      const { counterId, serviceId } = happening
      const serve = () => void rehearsal.ask({ type: 'serveVisitor', counterId, expect: null, serviceId }, actor, id)
      return counters.whenFree(counterId, serve)
    }
    case 'pauses':
      counters.whenFree(happening.counterId, () => pauses(rehearsal, counters, happening))
      return
    case 'closes': {
      const { counterId, emptyFirst } = happening
      const close = () => void rehearsal.ask({ type: 'closeCounter', counterId })
      if (emptyFirst) counters.whenEmpty(counterId, close)
      else counters.whenFree(counterId, close)
    }
  }
}

type Pausing = Extract<Happening, { what: 'pauses' }>

/** A pause that began later than it did lasts as long. */
function pauses(rehearsal: Rehearsal, counters: PlayedCounters, { counterId, reason, lastsMs, gapMs }: Pausing): void {
  rehearsal.ask({ type: 'pauseCounter', counterId, reason })
  if (lastsMs === null) return
  rehearsal.at(rehearsal.now + lastsMs, () => goesOn(rehearsal, counters, counterId, gapMs))
}

function goesOn(rehearsal: Rehearsal, counters: PlayedCounters, counterId: CounterId, gapMs: number): void {
  rehearsal.ask({ type: 'resumeCounter', counterId })
  counters.isReadyIn(counterId, gapMs)
}
