import { Figure } from '@tingxu/shared/browser/ui/figured.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { type Figured, waitWords } from '@tingxu/shared/browser/wait-words.ts'
import type { Wait } from '@tingxu/shared/views.ts'
import { useModes, useSayings } from './use-modes.tsx'

/** How many are ahead, how long it takes, and where. */
export function Facts({ ahead, wait, counters }: { ahead: number; wait: Wait; counters: number[] }) {
  const sayings = useSayings()
  const { elder } = useModes().modes
  const said = waitWords(wait, sayings)
  return (
    <dl>
      <div>
        <dt>{sayings.aheadHead}</dt>
        <dd>
          <Figure words={{ ...sayings.ahead(ahead), before: '', after: sayings.people }} />
        </dd>
      </div>
      <div>
        <dt>{sayings.waitHead}</dt>
        <dd>
          <Figure words={wait === null ? { ...said, figure: sayings.notKnown, after: '' } : withoutLead(said)} />
        </dd>
      </div>
      {counters.length > 0 && !elder && (
        <div>
          <dt>{sayings.windowHead}</dt>
          <dd className="plates">
            {counters.slice(0, PLATES_MAX).map((number) => (
              <Plate key={number} number={number} />
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** The heading beside it has said the first words already. */
const withoutLead = (figured: Figured): Figured => ({ ...figured, before: '' })
const PLATES_MAX = 4
