import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { Button } from 'antd'
import { Link } from 'wouter'
import { useSettings } from '../draft/use-draft.ts'
import { useLook } from '../look/dressed.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useStaff } from '../staff-here.ts'
import type { ConsolePage } from './pages.ts'

export type BarProps = { others: readonly ConsolePage[]; isSetUp: boolean; here: ConsolePage | undefined }

/** Whose hall, what there is, who is here. */
export function Bar({ others, isSetUp, here }: BarProps) {
  const { shell } = useConsoleWords()
  const { text } = useWords()
  const { hallId } = useHall()
  const { name, halls, administrator, signOut } = useStaff()
  const { theme, setTheme } = useLook()
  const hallName = text(useSettings((settings) => settings.name))
  const isDark = theme === 'dark'
  const called = hallName === '' ? shell.unnamedHall(hallId) : hallName
  return (
    <header className="bar">
      {halls.length > 1 || administrator ? (
        <Link href="/" className="hall-name">
          {called}
        </Link>
      ) : (
        <span className="hall-name">{called}</span>
      )}
      <nav aria-label={shell.sections} className="sections">
        <Link href={`/${hallId}`} aria-current={isSetUp ? 'page' : undefined}>
          {shell.setUp}
        </Link>
        {others.map((page) => (
          <Link key={page.id} href={`/${hallId}/${page.id}`} aria-current={page === here ? 'page' : undefined}>
            {page.name(shell)}
          </Link>
        ))}
      </nav>
      <div className="bar-end">
        <span className="quiet">{name}</span>
        <LanguageSwitch />
        <Button type="text" onClick={() => setTheme(isDark ? 'light' : 'dark')}>
          {isDark ? shell.light : shell.dark}
        </Button>
        <Button type="text" onClick={signOut}>
          {shell.signOut}
        </Button>
      </div>
    </header>
  )
}

type PageLinksProps = {
  pages: readonly ConsolePage[]
  here: ConsolePage | undefined
  label: string
  className: string
}

export function PageLinks({ pages, here, label, className }: PageLinksProps) {
  const { shell } = useConsoleWords()
  const { hallId } = useHall()
  return (
    <nav aria-label={label} className={className}>
      {pages.map((page) => (
        <Link key={page.id} href={`/${hallId}/${page.id}`} aria-current={page === here ? 'page' : undefined}>
          {page.name(shell)}
        </Link>
      ))}
    </nav>
  )
}
