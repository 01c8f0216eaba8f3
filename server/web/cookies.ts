import { fastifyCookie } from '@fastify/cookie'
import { SESSION_MS_MAX } from '@tingxu/shared/limits.ts'

const { parse, serialize } = fastifyCookie

/**
 * The session's cookie. Over https its name begins with __Host-, which browsers accept only with Secure and from this
 * very host; on the plain http of a hall's own network they would drop such a cookie, so there the name is bare.
 */
const NAME = 'tingxu-session'

export function sessionCookieName(secure: boolean): string {
  return secure ? `__Host-${NAME}` : NAME
}

export function sessionTokenIn(cookieHeader: string | undefined, secure: boolean): string | null {
  if (cookieHeader === undefined) return null
  return parse(cookieHeader)[sessionCookieName(secure)] ?? null
}

export function sessionCookie(token: string, secure: boolean): string {
  return serialize(sessionCookieName(secure), token, { ...attributes(secure), maxAge: SESSION_MS_MAX / 1000 })
}

export function noSessionCookie(secure: boolean): string {
  return serialize(sessionCookieName(secure), '', { ...attributes(secure), maxAge: 0 })
}

const attributes = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'strict', secure }) as const
