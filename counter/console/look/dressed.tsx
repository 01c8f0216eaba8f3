import { useTheme } from '@tingxu/shared/browser/ui/theme.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { App, ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { themeOfPage } from './theme-tokens.ts'

/** The words that Ant Design says by itself, a line a language. */
const OWN_WORDS: Record<string, typeof zhCN> = { zh: zhCN, en: enGB }

type Look = ReturnType<typeof useTheme>
const LookHere = createContext<Look | null>(null)

export function useLook(): Look {
  const look = useContext(LookHere)
  if (look === null) throw new Error('nothing is dressed above')
  return look
}

/** Everything below looks as all our screens do, in the theme and the language chosen here. */
export function Dressed({ children }: { children: ReactNode }) {
  const { language } = useWords()
  const look = useTheme('console')
  const worn = useSyncExternalStore(whenDressed, () => document.documentElement.dataset.theme)
  const theme = useMemo(() => themeOfPage(worn === 'dark'), [worn])
  return (
    <LookHere value={look}>
      <ConfigProvider
        theme={theme}
        locale={OWN_WORDS[language] ?? zhCN}
        csp={NONCE}
        // Not the body: for that Ant Design locks the page's scrolling by a style that has no nonce.
        getPopupContainer={above}
        button={{ autoInsertSpace: false }}
        form={{ scrollToFirstError: { focus: true } }}
      >
        <App component={false}>{children}</App>
      </ConfigProvider>
    </LookHere>
  )
}

/** The page's dress is an attribute of it, whoever puts it on. */
function whenDressed(told: () => void): () => void {
  const observer = new MutationObserver(told)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

const above = () => document.getElementById('above') ?? document.body

/** What the server gave this answer of the page (server/web/page-routes.ts), where Vite puts it. */
const NONCE = { nonce: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '' }
