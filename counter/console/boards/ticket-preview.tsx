import { SlipPaper } from '@tingxu/shared/browser/slip/paper.tsx'
import { printSlip } from '@tingxu/shared/browser/slip/print-slip.ts'
import { Printed } from '@tingxu/shared/browser/slip/printed.tsx'
import { type SlipLayout, USUAL_SLIP } from '@tingxu/shared/browser/slip/slip-layout.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { PrinterSettings } from '@tingxu/shared/screen-settings.ts'
import { Button, Segmented } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { layoutSeen } from './layouts.ts'
import { useSampleTicket } from './use-sample-ticket.ts'

/** The ticket as a kiosk prints it, in its own size, and a sample of it on paper; without a layout the usual one. */
export function TicketPreview({ chosen }: { chosen: PrinterSettings | undefined }) {
  const { boards: said, fields } = useConsoleWords()
  const { language: own } = useWords()
  const languages = useSettings((settings) => settings.languages)
  const [asked, setAsked] = useState(own)
  const [isPrinting, setPrinting] = useState(false)
  const language = languages.includes(asked) ? asked : (languages[0] ?? own)
  const layout = chosen === undefined ? USUAL_SLIP : layoutSeen(chosen, language)
  const sample = useSampleTicket(layout, language)
  const printed = useCallback(() => setPrinting(false), [])
  return (
    <aside className="ticket-preview" aria-label={said.preview}>
      <div className="preview-ways">
        {languages.length > 1 && (
          <Segmented<string>
            tabIndex={-1}
            aria-label={said.language}
            value={language}
            onChange={setAsked}
            options={languages.map((each) => ({ value: each, label: fields.languageNames[each] ?? each }))}
          />
        )}
        <Button onClick={() => setPrinting(true)}>{said.sample}</Button>
      </div>
      <div lang={language}>
        <SlipPaper {...sample} />
      </div>
      {isPrinting && (
        <Printed>
          <div lang={language}>
            <SlipPaper {...sample} said={{ ...sample.said, again: said.sampleNote }} />
          </div>
          <Print paper={layout.paper} printed={printed} />
        </Printed>
      )}
    </aside>
  )
}

/** Asks the browser to print as soon as the sample stands beside the page. */
function Print({ paper, printed }: { paper: SlipLayout['paper']; printed: () => void }) {
  useEffect(() => {
    addEventListener('afterprint', printed)
    if (!printSlip(paper)) printed()
    return () => removeEventListener('afterprint', printed)
  }, [paper, printed])
  return null
}
