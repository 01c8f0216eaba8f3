import { configFrom, urlOf } from '@tingxu/server/config.ts'
import { describe, expect, test } from 'vitest'

const good = (env: Record<string, string>) => {
  const config = configFrom(env)
  if ('faults' in config) throw new Error(config.faults.join(' '))
  return config
}

describe('the environment', () => {
  test('says nothing: one machine, plain http, port 4000', () => {
    expect(good({})).toMatchObject({ port: 4000, host: '127.0.0.1', publicUrl: null, tls: null, hallClock: 'wall' })
    expect(urlOf(good({}))).toBe('http://127.0.0.1:4000')
  })

  test.each([
    [{ PORT: 'four' }, /PORT is "four"/],
    [{ PORT: '70000' }, /PORT is "70000"/],
    [{ PUBLIC_URL: 'hall.lan' }, /PUBLIC_URL/],
    [{ PUBLIC_URL: 'ftp://hall.lan' }, /PUBLIC_URL/],
    [{ PUBLIC_URL: 'http://hall.lan/path' }, /PUBLIC_URL/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    [{ TLS_CERT: 'cert.pem' }, /TLS_CERT and TLS_KEY/],
    [{ OIDC_ISSUER: 'https://id.example' }, /OIDC_ISSUER .* belong together/],
    [{ OIDC_CLIENT_ID: 'tingxu', OIDC_CLIENT_SECRET: 'x' }, /OIDC_ISSUER .* belong together/],
    [{ OIDC_NAME: '浙政钉' }, /OIDC_ISSUER .* belong together/],
    [{ OIDC_ISSUER: 'id.example', OIDC_CLIENT_ID: 'tingxu', OIDC_CLIENT_SECRET: 'x' }, /OIDC_ISSUER/],
    [{ OIDC_ISSUER: 'https://id.example?x=1', OIDC_CLIENT_ID: 'tingxu', OIDC_CLIENT_SECRET: 'x' }, /OIDC_ISSUER/],
    [{ DATABASE_URL: 'postgres://x' }, /DATABASE_URL/],
    [{ HALL_CLOCK: 'fast' }, /HALL_CLOCK/],
    [{ HALL_CLOCK: 'manual', HOST: '0.0.0.0' }, /HALL_CLOCK=manual is for tests/],
    [{ HALL_CLOCK: 'manual', HOST: 'hall.lan' }, /HALL_CLOCK=manual is for tests/],
  ])('%j is refused in words', (env, words) => {
    const config = configFrom(env)
    expect('faults' in config && config.faults.join(' ')).toMatch(words)
  })

  test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('a test clock on %s reaches nobody else', (HOST) => {
    expect(good({ HALL_CLOCK: 'manual', HOST }).hallClock).toBe('manual')
  })

  test('names the issuer, or it is called by its host', () => {
    const env = { OIDC_ISSUER: 'https://id.example/realm', OIDC_CLIENT_ID: 'tingxu', OIDC_CLIENT_SECRET: 'x' }
    const oidc = { issuer: new URL('https://id.example/realm'), clientId: 'tingxu', clientSecret: 'x' }
    expect(good(env).oidc).toEqual({ ...oidc, name: 'id.example' })
    expect(good({ ...env, OIDC_NAME: '浙政钉' }).oidc).toEqual({ ...oidc, name: '浙政钉' })
  })

  test('names the hall where it is reached', () => {
    expect(urlOf(good({ PUBLIC_URL: 'https://hall.gov.example/' }))).toBe('https://hall.gov.example')
    expect(urlOf(good({ HOST: '0.0.0.0', PORT: '80' }))).toBe('http://127.0.0.1:80')
    expect(urlOf(good({ HOST: '::1', TLS_CERT: 'c', TLS_KEY: 'k' }))).toBe('https://[::1]:4000')
  })
})
