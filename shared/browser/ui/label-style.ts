import type { Label } from '@tingxu/shared/label.ts'
import type { CSSProperties } from 'react'

/** Labels have four letters as a rule; longer ones are set smaller. */
export function labelStyle(label: Label): CSSProperties {
  return { '--chars': Math.max(label.length, LABEL_CHARS) } as CSSProperties
}

const LABEL_CHARS = 4
