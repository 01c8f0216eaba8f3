import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import encodeQR from 'qr'
import { useMemo } from 'react'

/**
 * The ticket's link as a QR code, drawn as one path: nothing is fetched and nothing is left behind. A page of ours that
 * frames the kiosk scans it by its `data-link`.
 */
export function TicketCode({ link, label }: { link: string; label: string }) {
  const { words } = useWords()
  const { size, path, text } = useMemo(() => codeOf(new URL(link, location.href).href), [link])
  return (
    <svg
      className="code"
      data-link={text}
      role="img"
      aria-label={words.kiosk.codeOf(label)}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** With the quiet border that scanners need. */
function codeOf(text: string): { size: number; path: string; text: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_MODULES })
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size: rows.length, path, text }
}

const QUIET_MODULES = 4
