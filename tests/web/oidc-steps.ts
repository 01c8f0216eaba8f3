import type { SsoStart } from '@tingxu/shared/wire-console.ts'
import type { Headers } from './hiring.ts'
import { type Answered, ORIGIN, type SmallHouse } from './small-house.ts'

/** A browser that has set out: where it was sent, and the cookie of its way. */
export type SetOut = { location: string; cookie: string }

export const CALLBACK = '/api/oidc/callback'

export const start = (small: SmallHouse, body: SsoStart, headers: Headers = {}) =>
  small.ask('/api/oidc/start', { body, headers: { origin: ORIGIN, ...headers } })

export function setOutFrom({ body, headers }: Answered): SetOut {
  return { location: String(body.location), cookie: cookieNamed(headers, 'tingxu-oidc') }
}

/** Through the issuer's pages as somebody; the path by which the issuer sends the browser back. */
export async function throughIssuer(location: string, name: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = new URL(location)
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const asked = await visit(url, jar)
    const prompt = promptOn(asked.text)
    const answered = prompt === null ? asked : await visit(url, jar, { prompt, login: name, password: 'x' })
    if (answered.to === null) throw new Error(`the issuer stays at ${url}: ${answered.text.slice(0, 500)}`)
    url = new URL(answered.to, url)
    if (url.pathname === CALLBACK) return url.pathname + url.search
  }
  throw new Error('the issuer has no end of pages')
}

/** Back from the issuer, with the cookie that the browser has for us. */
export async function back(small: SmallHouse, path: string, cookie: string) {
  const answered = await small.ask(path, { headers: { cookie } })
  return {
    status: answered.status,
    to: String(answered.headers.location),
    session: { cookie: cookieNamed(answered.headers, 'tingxu-session'), origin: ORIGIN },
  }
}

/** The whole way from a press to a page of ours. */
export async function comeAs(small: SmallHouse, name: string, body: SsoStart = { page: 'counter' }) {
  const { location, cookie } = setOutFrom(await start(small, body))
  return back(small, await throughIssuer(location, name), cookie)
}

const PAGES_MAX = 10

async function visit(url: URL, jar: Map<string, string>, form?: Record<string, string>) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const sent = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
  const answer = await fetch(url, { ...sent, headers: { cookie }, redirect: 'manual' })
  for (const set of answer.headers.getSetCookie()) {
    const [name = '', value = ''] = set.split(';')[0]?.split(/=(.*)/) ?? []
    jar.set(name, value)
  }
  return { to: answer.headers.get('location'), text: await answer.text() }
}

/** What a page of the issuer asks for; null: nothing. */
function promptOn(html: string): string | null {
  return /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? null
}

function cookieNamed(headers: Record<string, unknown>, name: string): string {
  const set = [headers['set-cookie']].flat().map((each) => String(each).split(';')[0] ?? '')
  return set.find((each) => each.startsWith(`${name}=`)) ?? ''
}
