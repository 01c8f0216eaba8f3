import { cutNumbers } from './cut-numbers.ts'
import type { Kinds, PageFacts } from './facts.ts'
import { missingLetters } from './letters.ts'
import { targetsIn } from './targets.ts'
import { textLines } from './text-lines.ts'

/** Runs in the page that is looked at, and only measures. */
globalThis.pageFacts = (texts: Kinds, targets: Kinds): PageFacts => {
  const page = document.documentElement
  const top = frontmost()
  const found = textLines(top, texts)
  return {
    width: innerWidth,
    height: innerHeight,
    scrollWidth: page.scrollWidth,
    scrollHeight: page.scrollHeight,
    lines: found.map(({ line }) => line),
    targets: targetsIn(top, targets),
    cutNumbers: cutNumbers(top),
    missing: missingLetters(found),
  }
}

/** What lies behind an open dialogue is meant to be covered. */
function frontmost(): Element {
  const dialogues = [...document.querySelectorAll('dialog:modal, [aria-modal="true"]')]
  return dialogues.at(-1) ?? document.body
}
