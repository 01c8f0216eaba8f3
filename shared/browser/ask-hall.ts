import { ATTEMPT_MS_MAX, BODY_BYTES_MAX } from '@tingxu/shared/limits.ts'
import { type Credential, requestOf } from './credential.ts'

export type Asking = {
  credential?: Credential
  /** A body makes it a POST. */
  body?: unknown
  language?: string | undefined
  withinMs?: number
  fetch?: typeof fetch | undefined
}
export type Answered = { status: number; body: unknown }

/**
 * One request. Null: no answer came, or none that a hall would give. A redirect is a captive portal's and a page of
 * HTML is a proxy's, so neither counts.
 */
export async function askHall(path: string, asking: Asking = {}): Promise<Answered | null> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), asking.withinMs ?? ATTEMPT_MS_MAX)
  try {
    const response = await (asking.fetch ?? fetch)(path, { ...requestFor(asking), signal: patience.signal })
    return { status: response.status, body: await bodyOf(response) }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** An empty answer (204) is an answer; a body that is not JSON is not. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  return text === '' ? {} : JSON.parse(text)
}

function requestFor({ credential = { cookie: true }, body, language }: Asking): RequestInit {
  const { headers, credentials } = requestOf(credential)
  return {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      ...headers,
      ...(language === undefined ? {} : { 'accept-language': language }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: sent(JSON.stringify(body)) }),
    credentials,
    redirect: 'error',
    cache: 'no-store',
  }
}

/** A whole hall's settings as text would be copied out while the page stands still; a blob goes by itself. */
function sent(text: string): string | Blob {
  return text.length < BODY_BYTES_MAX ? text : new Blob([text])
}
