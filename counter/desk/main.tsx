import { dress } from '@tingxu/shared/browser/ui/theme.ts'
import { WordsProvider } from '@tingxu/shared/browser/use-words.tsx'
import { createRoot } from 'react-dom/client'
import '@tingxu/shared/browser/ui/theme.css'
import './desk.css'
import './acts.css'
import './ticket.css'
import './side.css'
import './choose.css'
import './dialogs.css'
import './strip.css'
import './sheet.css'
import { SignedInDesk } from './signed-in-desk.tsx'

const screen = document.getElementById('screen')
if (screen === null) throw new Error('the page has no place for the screen')
dress('desk')
createRoot(screen).render(
  <WordsProvider keptAs="desk">
    <SignedInDesk />
  </WordsProvider>,
)
