import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { NAME_MAX, PASSWORD_MAX } from '@tingxu/shared/limits.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { type FormEvent, useEffect, useState } from 'react'
import type { Session, SignInFault } from './use-session.ts'

export function SignIn({ signIn }: { signIn: Session['signIn'] }) {
  const { words } = useWords()
  const said = words.desk.signIn
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<SignInFault | null>(null)
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
  }
  return (
    <main>
      <form className="small-form" onSubmit={submit}>
        <h1>{said.title}</h1>
        <label>
          {said.name}
          <input name="name" required maxLength={NAME_MAX} autoComplete="username" spellCheck={false} />
        </label>
        <label>
          {said.password}
          <input name="password" type="password" required maxLength={PASSWORD_MAX} autoComplete="current-password" />
        </label>
        <p className="refusal" role="alert">
          {fault === null ? '' : sentenceFor(fault, words)}
        </p>
        <button type="submit" aria-disabled={busy}>
          {busy ? said.signingIn : said.submit}
        </button>
        <LanguageSwitch />
      </form>
    </main>
  )
}

function sentenceFor(fault: SignInFault, words: Words): string {
  return fault === 'no-answer' ? words.desk.signIn.noAnswer : words.wire.reasons[fault]
}
