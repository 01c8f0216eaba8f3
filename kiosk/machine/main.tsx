import '@tingxu/shared/browser/ui/theme.css'
import './machine.css'
import './choices.css'
import './message.css'
import './ticket.css'
import './elder.css'
import './reach.css'
import '@tingxu/shared/browser/slip/slip.css'
import { DevicePairing } from '@tingxu/shared/browser/device-pairing.tsx'
import { dress } from '@tingxu/shared/browser/ui/theme.ts'
import { WordsProvider } from '@tingxu/shared/browser/use-words.tsx'
import { createRoot } from 'react-dom/client'
import { Machine } from './machine.tsx'

dress()
createRoot(document.getElementById('screen') ?? document.body).render(
  <WordsProvider>
    <DevicePairing kind="kiosk">{() => <Machine />}</DevicePairing>
  </WordsProvider>,
)
