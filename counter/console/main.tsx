import { dress } from '@tingxu/shared/browser/ui/theme.ts'
import { WordsProvider } from '@tingxu/shared/browser/use-words.tsx'
import { createRoot } from 'react-dom/client'
import '@tingxu/shared/browser/ui/theme.css'
import './look/console.css'
import './look/focus.css'
import { lazy, Suspense } from 'react'
import { keepFocus } from './look/kept-focus.ts'

const screen = document.getElementById('screen')
if (screen === null) throw new Error('the page has no place for the screen')
dress('console')
keepFocus(screen)

/** The page stands before the library is there. */
const Console = lazy(() => import('./console.tsx').then(({ Console }) => ({ default: Console })))

createRoot(screen).render(
  <WordsProvider keptAs="console">
    <Suspense fallback={null}>
      <Console />
    </Suspense>
  </WordsProvider>,
)
