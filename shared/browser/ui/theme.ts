import { useCallback, useState } from 'react'
import { keptHere } from '../pending-commands.ts'

export type Theme = 'light' | 'dark'

/**
 * Dresses the page before it is first drawn: as its address asks (`?theme=dark`), else as was chosen here (`keptAs`),
 * else as it was made. A page whose `data-theme` is `device` follows the phone or computer that it is on.
 */
export function dress(keptAs?: string) {
  const made = document.documentElement.dataset.theme
  const theme = asked() ?? kept(keptAs) ?? (made === 'device' ? ofDevice() : null)
  if (theme !== null) document.documentElement.dataset.theme = theme
}

/** The theme of the page, and how to change it for good on this screen. */
export function useTheme(keptAs: string): { theme: Theme; setTheme(theme: Theme): void } {
  const [theme, show] = useState<Theme>(() => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'))
  const setTheme = useCallback(
    (chosen: Theme) => {
      keptHere()?.setItem(keyOf(keptAs), chosen)
      document.documentElement.dataset.theme = chosen
      show(chosen)
    },
    [keptAs],
  )
  return { theme, setTheme }
}

function asked(): Theme | null {
  return themeIn(new URLSearchParams(location.search).get('theme'))
}

function kept(keptAs: string | undefined): Theme | null {
  return keptAs === undefined ? null : themeIn(keptHere()?.getItem(keyOf(keptAs)) ?? null)
}

const ofDevice = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
const themeIn = (text: string | null): Theme | null => (text === 'light' || text === 'dark' ? text : null)
const keyOf = (keptAs: string) => `tingxu.theme.${keptAs}`
