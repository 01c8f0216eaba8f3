import '@tingxu/shared/browser/ui/theme.css'
import './overview.css'
import { dress } from '@tingxu/shared/browser/ui/theme.ts'
import { languageOfDevice, WordsProvider } from '@tingxu/shared/browser/use-words.tsx'
import { createRoot } from 'react-dom/client'
import { Overview } from './overview.tsx'

dress('overview')
createRoot(document.getElementById('screen') ?? document.body).render(
  <WordsProvider keptAs="overview" first={languageOfDevice()}>
    <Overview />
  </WordsProvider>,
)
