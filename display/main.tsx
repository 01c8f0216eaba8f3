import '@tingxu/shared/browser/ui/theme.css'
import './display.css'
import './board/board.css'
import './board/crowded.css'
import './sign/sign.css'
import './voice/voice.css'
import { DevicePairing } from '@tingxu/shared/browser/device-pairing.tsx'
import { dress } from '@tingxu/shared/browser/ui/theme.ts'
import { WordsProvider } from '@tingxu/shared/browser/use-words.tsx'
import { createRoot } from 'react-dom/client'
import { Display } from './display.tsx'

dress()
createRoot(document.getElementById('screen') ?? document.body).render(
  <WordsProvider>
    <DevicePairing kind="display">{() => <Display />}</DevicePairing>
  </WordsProvider>,
)
