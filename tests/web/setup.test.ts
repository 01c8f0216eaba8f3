import { execFile } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newCertificates } from '@tingxu/server/setup/certificates.ts'
import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedServer, startServer } from '../helpers/server.ts'

const MINUTE_MS = 60_000
let server: StartedServer
let folder: string
beforeAll(async () => {
  server = await startServer()
  folder = mkdtempSync(join(tmpdir(), 'tingxu-setup-'))
}, MINUTE_MS)
afterAll(async () => {
  await server.end()
  rmSync(folder, { recursive: true })
}, MINUTE_MS)

/** A command at the terminal, beside the running server. */
function command(name: string, ...args: string[]): Promise<{ code: number; text: string }> {
  const file = fileURLToPath(new URL(`../../server/setup/${name}-command.ts`, import.meta.url))
  const env = { ...process.env, DATA_DIR: server.dataDir, PORT: String(server.port), LANG: 'en_GB.UTF-8' }
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), text: out + err }),
    )
  })
}

describe('the first start', () => {
  test('writes down who may come in, for its owner’s eyes only', () => {
    const { firstRun, dataDir, url } = server
    expect(statSync(join(dataDir, 'first-run.json')).mode & 0o777).toBe(0o600)
    expect(firstRun).toMatchObject({ url, hallId: 'zhenhai', admin: { name: 'admin' }, manager: { name: 'manager' } })
    expect(firstRun.clerks.map(({ counterId }) => counterId)).toEqual(sampleHall.counters.map(({ id }) => id))
    expect(firstRun.devices.map(({ kind }) => kind)).toEqual(['kiosk', 'display'])
    expect(server.printed()).toContain(firstRun.devices[0]?.link)
    expect(/https?:\S+/.exec(server.printed().slice(server.printed().indexOf('All')))?.[0]).toMatch(
      /\/#kiosk=\S+&counter=w01$/,
    )
  })

  test('no two passwords are alike and none is short', () => {
    const { admin, manager, clerks } = server.firstRun
    const passwords = [admin, manager, ...clerks].map(({ password }) => password)
    expect(new Set(passwords).size).toBe(passwords.length)
    for (const password of passwords) expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  })

  test('opens the sample hall, its day begun', async () => {
    const { manager } = server.firstRun
    const lead = await server.signIn(manager.name, manager.password)
    const { body } = await lead.get('/api/halls')
    expect(body).toEqual([{ id: 'zhenhai', name: sampleHall.name, zone: 'Asia/Shanghai', open: true }])
  })
})

describe('commands beside the running server', () => {
  test(
    'npm run links prints links that pair',
    async () => {
      const { text } = await command('links')
      const code = /kiosk#pair=(\S+)/.exec(text)?.[1]
      const answer = await fetch(`${server.url}/api/devices/pair`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      })
      expect(answer.status).toBe(200)
      expect(await command('links', 'elsewhere')).toMatchObject({ code: 1, text: expect.stringContaining('zhenhai') })
    },
    MINUTE_MS,
  )

  test(
    'npm run staff -- reset gives a new password and ends what the old one began',
    async () => {
      const clerk = server.firstRun.clerks[0]
      const before = await server.signIn(clerk?.name ?? '', clerk?.password ?? '')
      const { text } = await command('staff', 'reset', clerk?.name ?? '')
      const password = /is now (\S+)/.exec(text)?.[1] ?? ''
      await expect.poll(async () => (await before.get('/api/session')).status, { timeout: 10_000 }).toBe(401)
      await expect(server.signIn(clerk?.name ?? '', clerk?.password ?? '')).rejects.toThrow('401')
      expect((await (await server.signIn(clerk?.name ?? '', password)).get('/api/session')).status).toBe(200)
    },
    MINUTE_MS,
  )

  test(
    'npm run staff -- invite gives a link at which somebody chooses a password, and the old one stops',
    async () => {
      const clerk = server.firstRun.clerks[1]
      const { text } = await command('staff', 'invite', clerk?.name ?? '')
      const code = /\/console#invite=(\S+)/.exec(text)?.[1]
      await expect(server.signIn(clerk?.name ?? '', clerk?.password ?? '')).rejects.toThrow('401')
      const answer = await fetch(`${server.url}/api/invitations/accept`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: JSON.stringify({ code, password: 'copper lantern seventeen' }),
      })
      expect(answer.status).toBe(200)
      expect((await command('staff', 'invite', 'nobody')).text).toContain('Nobody is called')
    },
    MINUTE_MS,
  )

  test(
    'npm run staff -- add makes administrators of every hall, and heads of a department',
    async () => {
      expect((await command('staff', 'add', '陈静', 'administrator')).text).toContain(
        '陈静 is administrator; the password',
      )
      expect((await command('staff', 'add', '陈静', 'administrator')).text).toContain('from now on')
      expect((await command('staff', 'add', '孙丽', 'head', 'tax')).text).toContain('孙丽 is head of tax')
      expect((await command('staff', 'add', '冯慧', 'head')).code).toBe(1)
    },
    MINUTE_MS,
  )

  test(
    'npm run staff -- add makes an account that can sign in at once, once for each name',
    async () => {
      const added = await command('staff', 'add', '周静', 'clerk')
      const password = /password is (\S+)/.exec(added.text)?.[1] ?? ''
      expect(added.text).toContain('周静 is clerk of zhenhai')
      expect((await (await server.signIn('周静', password)).get('/api/session')).status).toBe(200)
      expect((await command('staff', 'add', '周静', 'clerk')).text).toContain('already')
      expect((await command('staff', 'add', '吴敏', 'king')).text).toContain(
        'A role is one of clerk, head, manager, administrator',
      )
      expect((await command('staff', 'add', '吴敏', 'clerk', 'elsewhere')).text).toContain('Which hall? zhenhai')
    },
    MINUTE_MS,
  )

  test(
    'npm run hall -- put publishes a hall, and says what is wrong with one that cannot work',
    async () => {
      const file = join(folder, 'hall.json')
      writeFileSync(file, JSON.stringify({ ...sampleHall, absoluteMax: 7 }))
      expect(await command('hall', 'put', file)).toEqual({ code: 0, text: 'Published: zhenhai, version 2\n' })
      writeFileSync(file, JSON.stringify({ ...sampleHall, series: [{ ...sampleHall.series[0], prefix: 'I' }] }))
      const refused = await command('hall', 'put', file)
      expect(refused.code).toBe(1)
      expect(refused.text).toContain('/series/0/prefix: The prefix “I” cannot be used')
      writeFileSync(file, '{')
      expect((await command('hall', 'put', file)).text).toContain('cannot be read as JSON')
    },
    MINUTE_MS,
  )

  test(
    'npm run hall -- get writes the settings that are in force, and never over a file',
    async () => {
      const file = join(folder, 'got.json')
      expect(await command('hall', 'get', file)).toEqual({ code: 0, text: `Written: ${file}\n` })
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
        name: sampleHall.name,
        counters: sampleHall.counters,
      })
      expect((await command('hall', 'get', file)).text).toContain('cannot be written')
    },
    MINUTE_MS,
  )

  test(
    'a name or a word that is none is said so',
    async () => {
      expect(await command('staff', 'reset', 'nobody')).toEqual({
        code: 1,
        text: expect.stringContaining('Nobody is called "nobody"'),
      })
      expect((await command('staff', 'promote')).code).toBe(1)
      expect((await command('hall', 'take')).code).toBe(1)
    },
    MINUTE_MS,
  )
})

describe('what is kept and written', () => {
  test('no password, token, cookie or code is in the people’s file or in what was printed after the start', () => {
    const kept = readFileSync(join(server.dataDir, 'people.db')).toString('latin1')
    for (const { password } of server.firstRun.clerks) expect(kept).not.toContain(password)
    for (const { code } of server.firstRun.devices) expect(kept).not.toContain(code.replaceAll('-', ''))
    expect(server.printed()).not.toMatch(/tingxu-session|Bearer/)
  })
})

describe('a certificate of the hall’s own', () => {
  test('is for its names and addresses, and the hall’s own authority vouches for it', async () => {
    const { ca, server: leaf, fingerprint } = await newCertificates(['hall.lan', '192.168.1.20'], new Date())
    const [authority, certificate] = [new X509Certificate(ca.certificate), new X509Certificate(leaf.certificate)]
    expect(certificate.checkHost('hall.lan')).toBe('hall.lan')
    expect(certificate.checkIP('192.168.1.20')).toBe('192.168.1.20')
    expect(certificate.checkHost('bank.example')).toBeUndefined()
    expect(certificate.verify(authority.publicKey)).toBe(true)
    expect([authority.ca, certificate.ca]).toEqual([true, false])
    expect(authority.fingerprint256).toBe(fingerprint)
  })
})
