import { keptHere } from '@tingxu/shared/browser/pending-commands.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskNow } from './desk-rows.ts'

/** Whether the desk may be heard; off until somebody wants it. */
export function useChime(desk: DeskNow, live: boolean): { on: boolean; turn: () => void } {
  const [on, setOn] = useState(() => keptHere()?.getItem(KEPT) === 'on')
  const isOn = useRef(on)
  isOn.current = on
  const comes = useCallback(() => isOn.current && ring(), [])
  useFirstComer(desk, live, comes)
  const turn = () => {
    keptHere()?.setItem(KEPT, on ? 'off' : 'on')
    setOn(!on)
    // Heard once, so that one knows it; without a touch a browser lets no page be heard.
    if (!on) ring()
  }
  return { on, turn }
}

/** Somebody came for a free counter for which nobody had been waiting. */
function useFirstComer({ counter, current, waiting }: DeskNow, live: boolean, comes: () => void) {
  const before = useRef<number | null>(null)
  const isFree = live && counter.state === 'open' && current === null
  useEffect(() => {
    if (isFree && before.current === 0 && waiting > 0) comes()
    before.current = waiting
  }, [isFree, waiting, comes])
}

/** Two soft notes, a third of a second. */
function ring() {
  try {
    sound ??= new AudioContext()
    sound.resume()
    for (const [index, hertz] of NOTES.entries()) note(sound, hertz, sound.currentTime + index * NOTE_SECONDS)
  } catch {
    // A browser without sound still shows who comes.
  }
}

function note(context: AudioContext, hertz: number, from: number) {
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = hertz
  volume.gain.setValueAtTime(0, from)
  volume.gain.linearRampToValueAtTime(0.2, from + 0.01)
  volume.gain.exponentialRampToValueAtTime(0.001, from + 2 * NOTE_SECONDS)
  tone.connect(volume).connect(context.destination)
  tone.start(from)
  tone.stop(from + 2 * NOTE_SECONDS)
}

const KEPT = 'tingxu.chime.desk'
const NOTES = [659, 880]
const NOTE_SECONDS = 0.15
let sound: AudioContext | null = null
