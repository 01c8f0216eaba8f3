import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { WORDS, wordsOf } from '@tingxu/shared/words/words.ts'
import { useModes } from './use-modes.tsx'

/** How the machine can be had, low on every screen: each is one touch, and the same touch takes it back. */
export function ModesBar({ offered }: { offered: string[] }) {
  const { language, setLanguage, words } = useWords()
  const { modes, setModes } = useModes()
  const { title, large, plain, low, high } = words.kiosk.modes
  const others = offered.filter((code) => code !== language && code in WORDS)
  return (
    <nav className="modes" aria-label={title}>
      <button type="button" className="mode large" onClick={() => setModes({ ...modes, elder: !modes.elder })}>
        {modes.elder ? plain : large}
      </button>
      <button type="button" className="mode" onClick={() => setModes({ ...modes, reach: !modes.reach })}>
        {modes.reach ? high : low}
      </button>
      {others.map((code) => (
        <button key={code} type="button" className="mode" lang={code} onClick={() => setLanguage(code)}>
          {wordsOf(code).language}
        </button>
      ))}
    </nav>
  )
}
