import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { useEquipment } from './use-equipment.ts'

/** Said before anything is chosen: on a machine without a printer the number is taken along in another way. */
export function PaperNote() {
  const { paper } = useWords().words.kiosk
  if (useEquipment().printer !== null) return null
  return (
    <p className="paper-note">
      <b>{paper.none}</b> <span>{paper.noneText}</span>
    </p>
  )
}
