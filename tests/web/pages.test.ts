import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
let pagesDir: string
beforeAll(async () => {
  pagesDir = mkdtempSync(join(tmpdir(), 'tingxu-pages-'))
  mkdirSync(join(pagesDir, 'kiosk/dist/assets'), { recursive: true })
  writeFileSync(join(pagesDir, 'kiosk/dist/index.html'), '<!doctype html><html lang="zh"><title>取号机</title></html>')
  const script = join(pagesDir, 'kiosk/dist/assets/machine-1a2b.js')
  writeFileSync(script, 'export {}')
  writeFileSync(`${script}.br`, brotliCompressSync('export {}'))
  writeFileSync(`${script}.gz`, gzipSync('export {}'))
  small = await openSmallHouse({ pagesDir })
})
afterAll(async () => {
  await small.close()
  rmSync(pagesDir, { recursive: true })
})

describe('a page', () => {
  test('is asked for anew each time, and says of which build it is', async () => {
    const { status, headers, text } = await small.ask('/kiosk')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-cache')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(text).toMatch(/^<!doctype html><html data-version="[0-9a-f]{12}" lang="zh">/)
  })

  test('uses the hall’s own files and nothing else, and does not ask for https', async () => {
    const policy = String((await small.ask('/kiosk')).headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self' ws://localhost:80")
    expect(policy).not.toMatch(/upgrade-insecure-requests|unsafe|https?:/)
  })

  test('that is not built says what to do', async () => {
    const { status, text, headers } = await small.ask('/display/zone/east', { headers: { 'accept-language': 'en' } })
    expect(status).toBe(503)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text).toBe('The pages are not built yet. Run npm run build and reload.')
  })

  test.each(['/', '/kiosk', '/t', '/display', '/display/zone/east', '/display/counter/3', '/counter'])(
    '%s is there',
    async (path) => {
      expect([200, 503]).toContain((await small.ask(path)).status)
    },
  )

  test('the first one may frame the others, and no foreign page may frame any', async () => {
    const policy = String((await small.ask('/')).headers['content-security-policy'])
    expect(policy).toContain("frame-src 'self'")
    expect(policy).toContain("frame-ancestors 'self'")
  })
})

describe('a file of a build', () => {
  test('never changes under its name', async () => {
    const { status, headers } = await small.ask('/kiosk/assets/machine-1a2b.js')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test.each(['br', 'gzip'])('is sent packed to a browser that unpacks %s, as what it is', async (packed) => {
    const { headers } = await small.ask('/kiosk/assets/machine-1a2b.js', { headers: { 'accept-encoding': packed } })
    expect(headers['content-encoding']).toBe(packed)
    expect(headers['content-type']).toBe('application/javascript; charset=utf-8')
    expect(headers.vary).toMatch(/accept-encoding/i)
  })

  test('that is not there is not there', async () => {
    expect((await small.ask('/kiosk/assets/other.js')).status).toBe(404)
    expect((await small.ask('/display/assets/board.js')).status).toBe(404)
  })
})

describe('the interface in words', () => {
  test('names every route that machines use', async () => {
    const { paths } = (await small.ask('/api/openapi.json')).body as { paths: Record<string, unknown> }
    expect(Object.keys(paths).sort()).toEqual([
      '/api/devices/pair',
      '/api/halls',
      '/api/halls/{hallId}/commands',
      '/api/halls/{hallId}/devices',
      '/api/halls/{hallId}/devices/{deviceId}',
      '/api/halls/{hallId}/devices/{deviceId}/revoke',
      '/api/halls/{hallId}/draft',
      '/api/halls/{hallId}/draft/discard',
      '/api/halls/{hallId}/drafts',
      '/api/halls/{hallId}/drafts/{staffId}',
      '/api/halls/{hallId}/dry-run',
      '/api/halls/{hallId}/log',
      '/api/halls/{hallId}/past-days',
      '/api/halls/{hallId}/settings',
      '/api/halls/{hallId}/settings/check',
      '/api/halls/{hallId}/settings/versions',
      '/api/halls/{hallId}/staff',
      '/api/halls/{hallId}/staff/{staffId}',
      '/api/halls/{hallId}/staff/{staffId}/invite',
      '/api/halls/{hallId}/staff/{staffId}/remove',
      '/api/halls/{hallId}/staff/{staffId}/sign-out',
      '/api/halls/{hallId}/views/{view}',
      '/api/halls/{hallId}/views/{view}/{of}',
      '/api/invitations/accept',
      '/api/invitations/look',
      '/api/oidc/callback',
      '/api/oidc/start',
      '/api/oidc/tie',
      '/api/oidc/untie',
      '/api/password',
      '/api/session',
      '/api/sessions',
      '/api/sessions/end',
      '/api/sign-in',
      '/api/sign-in/own',
      '/api/sign-in/ways',
      '/api/sign-out',
      '/healthz',
      '/metrics',
      '/readyz',
    ])
  })

  test('has a page that needs nothing from outside', async () => {
    const { status, headers } = await small.ask('/api/docs/')
    expect(status).toBe(200)
    expect(String(headers['content-security-policy'])).not.toMatch(/https:|upgrade-insecure|swagger\.io/)
  })
})
