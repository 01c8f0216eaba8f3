import { useTheme } from '@tingxu/shared/browser/ui/theme.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { PressButton } from './press-button.tsx'

/** Light by day; dark where a clerk prefers it, kept for this browser. */
export function ThemeSwitch() {
  const { words } = useWords()
  const { theme, setTheme } = useTheme('desk')
  const isDark = theme === 'dark'
  return (
    <PressButton
      name={words.desk.dark}
      look="small"
      chosen={isDark}
      press={() => setTheme(isDark ? 'light' : 'dark')}
    />
  )
}
