import { askHall } from '@tingxu/shared/browser/ask-hall.ts'
import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import type { Theme } from '@tingxu/shared/browser/ui/theme.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Text } from '@tingxu/shared/schema.ts'
import type { HallListed } from '@tingxu/shared/wire.ts'
import { useEffect, useState } from 'react'

type HeadProps = { connected: boolean; theme: Theme; setTheme(theme: Theme): void }

export function Head({ connected, theme, setTheme }: HeadProps) {
  const { words, text } = useWords()
  const said = words.overview
  const name = useHallName()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <header>
      <h1>
        {said.product}
        {name !== null && <span>{text(name)}</span>}
      </h1>
      <p>{connected ? said.lead : said.notConnected}</p>
      <nav>
        <a href="/api/docs">{said.docs}</a>
        <button type="button" onClick={() => setTheme(other)}>
          {said.themes[other]}
        </button>
        <LanguageSwitch />
      </nav>
    </header>
  )
}

/** It hangs over the door: nobody need be signed in to read it. */
function useHallName(): Text | null {
  const [name, setName] = useState<Text | null>(null)
  useEffect(() => {
    askHall('/api/halls').then((answered) => {
      if (answered?.status === 200) setName((answered.body as HallListed[])[0]?.name ?? null)
    })
  }, [])
  return name
}
