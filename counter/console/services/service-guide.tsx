import { LIST_MAX, MATERIALS_MAX } from '@tingxu/shared/limits.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type { Path } from '../fields/at-path.ts'
import { Group } from '../fields/group.tsx'
import { ListOfTexts } from '../fields/list-of-texts.tsx'
import { newSlug } from '../fields/new-slug.ts'
import { TextField } from '../fields/text-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'

/** What visitors are told once and for all: what to bring, how it goes, how long it takes (rule M1). */
export function ServiceGuide({ at }: { at: Path }) {
  const { services: said } = useConsoleWords()
  return (
    <Group title={said.guide}>
      <p className="quiet">{said.guideHint}</p>
      <ListOfTexts
        at={`${at}/materials`}
        title={said.materials}
        one={said.material}
        add={said.addMaterial}
        max={MATERIALS_MAX}
        made={material}
        textAt="/name"
      />
      <TextField at={`${at}/promised`} label={said.promised} hint={said.promisedHint} optional />
      <TextField at={`${at}/fee`} label={said.fee} optional />
      <TextField at={`${at}/basis`} label={said.basis} optional long />
      <ListOfTexts
        at={`${at}/steps`}
        title={said.steps}
        one={said.step}
        add={said.addStep}
        max={LIST_MAX}
        made={asItIs}
        textAt=""
      />
    </Group>
  )
}

type Material = { id: string; name: Text }

function material(name: Text, others: readonly Material[]): Material {
  return {
    id: newSlug(
      'material',
      undefined,
      others.map(({ id }) => id),
    ),
    name,
  }
}

const asItIs = (text: Text) => text
