import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { NAME_MAX, PASSWORD_MAX } from '@tingxu/shared/limits.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Session, SignInFault } from '../session/use-session.ts'
import { useSso } from '../session/use-sso.ts'
import { ThemeSwitch } from './theme-switch.tsx'

export function SignIn({ signIn, again }: { signIn: Session['signIn']; again: boolean }) {
  const { words, language } = useWords()
  const said = words.desk.signIn
  const sso = useSso('counter')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<SignInFault | null>(null)
  const name = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  // Nobody comes here for anything else: the keyboard is where it is needed.
  useEffect(() => name.current?.focus(), [])
  useEffect(() => {
    document.title = said.title
  }, [said.title])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const typed = new FormData(event.currentTarget)
    setBusy(true)
    setFault(null)
    const wrong = await signIn(String(typed.get('name')), String(typed.get('password')))
    // On success this form is gone already.
    if (wrong === null) return
    setBusy(false)
    setFault(wrong)
    password.current?.select()
  }
  const why = fault ?? sso.fault
  return (
    <main>
      <form className="small-form" onSubmit={submit}>
        <h1>{said.title}</h1>
        {again && why === null && <p>{words.common.signInAgain}</p>}
        <label>
          {said.name}
          <input ref={name} name="name" required maxLength={NAME_MAX} autoComplete="username" spellCheck={false} />
        </label>
        <label>
          {said.password}
          <input
            ref={password}
            name="password"
            type="password"
            required
            maxLength={PASSWORD_MAX}
            autoComplete="current-password"
          />
        </label>
        <p className="refusal" role="alert">
          {why === null ? '' : sentenceFor(why, words)}
        </p>
        <button type="submit" aria-disabled={busy}>
          {busy ? said.signingIn : said.submit}
        </button>
        {sso.name !== null && (
          <button type="button" className="btn" aria-disabled={sso.busy} onClick={() => !sso.busy && sso.go(language)}>
            {words.common.signInBy(sso.name)}
          </button>
        )}
        <div className="switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </form>
    </main>
  )
}

function sentenceFor(fault: SignInFault, words: Words): string {
  return fault === 'no-answer' ? words.desk.signIn.noAnswer : words.wire.reasons[fault]
}
