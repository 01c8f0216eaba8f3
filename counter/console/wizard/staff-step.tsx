import { useState } from 'react'
import { useConsoleWords } from '../look/use-console-words.ts'
import { InvitationLink, type Link } from '../staff/invitation-link.tsx'
import { InviteForm } from '../staff/invite-form.tsx'
import { useStaffList } from '../staff/use-staff-list.ts'
import '../staff/staff.css'
import { StepEnd } from './step-end.tsx'
import type { StepProps } from './steps.ts'

/** Whoever will call: at least one, or nobody is ever called. */
export function StaffStep({ next }: StepProps) {
  const { wizard: said, staff: staffSaid } = useConsoleWords()
  const { data } = useStaffList()
  const [link, setLink] = useState<Link | null>(null)
  const clerks = (data?.staff ?? []).filter(({ role }) => role === 'clerk')
  return (
    <>
      <p className="quiet">{said.staffHint}</p>
      <InviteForm invited={setLink} only="clerk" />
      {link && <InvitationLink invited={link} />}
      <ul className="clerks">
        {clerks.map(({ id, name, state }) => (
          <li key={id}>
            {name}　<span className="quiet">{state === 'invited' ? staffSaid.invited : staffSaid.active}</span>
          </li>
        ))}
      </ul>
      <StepEnd next={next} missing={clerks.length === 0 ? said.staffMissing : null} />
    </>
  )
}
