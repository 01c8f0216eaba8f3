import type { Label as LabelText } from '@tingxu/shared/label.ts'

/** A ticket is letters: its label always stands bare. */
export function Label({ label }: { label: LabelText }) {
  return <span className="label">{label}</span>
}
