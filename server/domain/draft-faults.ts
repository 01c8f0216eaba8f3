import type { Fault, FaultReason } from '@tingxu/shared/refusals.ts'
import { mendedDraft } from './mended-draft.ts'
import { type SchemaFault, schemaFaults } from './schema-faults.ts'
import { faultsOf } from './settings-faults.ts'

/** Every fault of a draft, whatever it is: of its form, and of what it says (rule S2). */
export function draftFaults(draft: unknown): Fault[] {
  const ofForm = schemaFaults(draft)
  const told = ofForm.map(({ schema: _schema, ...fault }) => fault)
  if (typeof draft !== 'object' || draft === null || Array.isArray(draft)) return told
  const ofRules = faultsOf(mendedDraft(draft, ofForm) as Parameters<typeof faultsOf>[0])
  return [...told, ...ofRules.filter((fault) => isCertain(fault, ofForm))]
}

/** What follows from a fault that is told already is not told again: a sentence for each is no help. */
function isCertain({ path, reason }: Fault, ofForm: readonly SchemaFault[]): boolean {
  const restsOn = RESTS_ON[reason]
  return !ofForm.some((fault) => `${path}/`.startsWith(`${fault.path}/`) || restsOn?.test(fault.path))
}

/** Places that a fault of a rule rests on beside its own; with one of them broken nothing can be said. */
const RESTS_ON: Partial<Record<FaultReason, RegExp>> = {
  'unknown-id': /^\/(series|classes|departments|services|counters|zones)(\/\d+(\/id)?)?$/,
  'board-twice': /^\/boards(\/\d+(\/zoneId)?)?$/,
  'nobody-serves': /^\/(services|counters)(\/\d+(\/(id|noTicket|(services|standInFor)(\/\d+(\/(serviceId|as))?)?))?)?$/,
  'after-itself': /^\/services(\/\d+(\/(id|after))?)?$/,
  'no-ordinary-class': /^\/classes(\/\d+(\/id)?)?$/,
  'prefix-begins-another': /^\/series(\/\d+(\/prefix)?)?$/,
  'ranges-overlap': /^\/series(\/\d+(\/(prefix|first|last))?)?$/,
  'range-backwards': /^\/series\/\d+\/first$/,
  'number-too-wide': /^\/series\/\d+\/width$/,
  'too-many-calls-needed': /^\/call(\/recallsMax)?$/,
  'auto-call-too-soon': /^\/call(\/undoSeconds)?$/,
  'turns-without-alternating': /^\/callingRule/,
  'share-missing': /^\/services\/\d+\/remoteShare$/,
  'condition-on-primary': /^\/counters\/\d+\/services\/\d+\/as$/,
  'stands-in-for-itself': /^\/counters\/\d+\/services\/\d+\/as$/,
  'ends-before-opening': /^(\/services\/\d+)?\/hours/,
  'text-missing': /^\/languages/,
}
