import { useState } from 'react'
import { Loading } from '../look/loading.tsx'
import { NotRead } from '../look/not-read.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { InvitationLink, type Link } from './invitation-link.tsx'
import { InviteForm } from './invite-form.tsx'
import { StaffTable } from './staff-table.tsx'
import { useStaffList } from './use-staff-list.ts'
import './staff.css'

/** Who works here, as what, for which department. */
export function StaffPage() {
  const { staff: said } = useConsoleWords()
  const { data, error, refetch } = useStaffList()
  const [link, setLink] = useState<Link | null>(null)
  if (data === undefined) return error ? <NotRead why={error.message} again={() => void refetch()} /> : <Loading />
  return (
    <>
      <section className="part">
        <h2>{said.add}</h2>
        <InviteForm invited={setLink} />
        {link && <InvitationLink invited={link} />}
      </section>
      <section>
        <h2>{said.all}</h2>
        {data.staff.length === 0 ? (
          <p className="quiet">{said.none}</p>
        ) : (
          <StaffTable staff={data.staff} linked={setLink} />
        )}
      </section>
    </>
  )
}
