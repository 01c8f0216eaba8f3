import '@tingxu/shared/browser/ui/theme.css'
import './phone.css'
import { dress } from '@tingxu/shared/browser/ui/theme.ts'
import { WordsProvider } from '@tingxu/shared/browser/use-words.tsx'
import { createRoot } from 'react-dom/client'
import { Phone } from './phone.tsx'

dress()
createRoot(document.getElementById('screen') ?? document.body).render(
  <WordsProvider>
    <Phone />
  </WordsProvider>,
)
