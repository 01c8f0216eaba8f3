import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import encodeQR from 'qr'
import { useMemo } from 'react'

/** The ticket's link as a QR code, drawn as one path: nothing is fetched and nothing is left behind. */
export function TicketCode({ link, label }: { link: string; label: string }) {
  const { words } = useWords()
  const { size, path } = useMemo(() => codeOf(new URL(link, location.href).href), [link])
  return (
    <svg
      className="code"
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
function codeOf(text: string): { size: number; path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_MODULES })
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size: rows.length, path }
}

const QUIET_MODULES = 4
