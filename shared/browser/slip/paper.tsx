import type { Label as LabelText } from '@tingxu/shared/label.ts'
import type { ReactNode } from 'react'
import { Figure } from '../ui/figured.tsx'
import { Label } from '../ui/label.tsx'
import { labelStyle } from '../ui/label-style.ts'
import { TicketCode } from '../ui/ticket-code.tsx'
import type { SlipWords } from './slip-words.ts'

type PaperProps = {
  paper: 80 | 58
  label: LabelText
  said: SlipWords
  link: string
  /** What the ticket is for besides. */
  children?: ReactNode
}

/** A ticket on paper: hall, number and service whatever the layout, and what the layout adds. */
export function SlipPaper({ paper, label, said, link, children }: PaperProps) {
  return (
    <div className="slip" data-mm={paper} aria-hidden="true">
      <p className="hall">{said.hall}</p>
      {said.top !== null && <p className="top">{said.top}</p>}
      <p className="big" style={labelStyle(label)}>
        <Label label={label} />
      </p>
      <p className="of">
        {said.service}
        {said.plainName !== null && <span>{said.plainName}</span>}
      </p>
      {children}
      {said.facts.length > 0 && (
        <dl>
          {said.facts.map(({ head, words }) => (
            <div key={head}>
              <dt>{head}</dt>
              <dd>
                <Figure words={words} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="how">{said.how}</p>
      {said.code !== null && (
        <div className="scan-me">
          <TicketCode link={link} label={label} />
          <p>
            <b>{said.code.head}</b> {said.code.text}
          </p>
        </div>
      )}
      {said.rights !== null && <p className="rights">{said.rights}</p>}
      {said.foot !== null && <p className="foot">{said.foot}</p>}
      {said.again !== null && <p className="again">{said.again}</p>}
    </div>
  )
}
