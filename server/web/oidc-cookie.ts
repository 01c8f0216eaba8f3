import { fastifyCookie } from '@fastify/cookie'
import { OIDC_FLOW_MS_MAX } from '@tingxu/shared/limits.ts'

const { parse, serialize } = fastifyCookie

/**
 * The cookie of a browser that is on its way over the issuer's pages. Lax and not Strict, for it must come back along
 * with a page of another site; it opens nothing but what that browser has begun. Its path keeps it from __Host-.
 */
const NAME = 'tingxu-oidc'
const nameFor = (secure: boolean) => (secure ? `__Secure-${NAME}` : NAME)

export function flowTokenIn(cookieHeader: string | undefined, secure: boolean): string | null {
  return cookieHeader === undefined ? null : (parse(cookieHeader)[nameFor(secure)] ?? null)
}

export function flowCookie(token: string, secure: boolean): string {
  return serialize(nameFor(secure), token, { ...attributes(secure), maxAge: OIDC_FLOW_MS_MAX / 1000 })
}

export function noFlowCookie(secure: boolean): string {
  return serialize(nameFor(secure), '', { ...attributes(secure), maxAge: 0 })
}

const attributes = (secure: boolean) => ({ path: '/api/oidc', httpOnly: true, sameSite: 'lax', secure }) as const
