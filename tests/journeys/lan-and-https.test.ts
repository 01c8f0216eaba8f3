import { spawnSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { openBrowser } from '../helpers/browser.ts'
import { type Environment, type StartedServer, startServer } from '../helpers/server.ts'
import { callShown, openBoard, openDesk, openKiosk, pressNext, takeTicket } from './steps.ts'

/** The hall's name leads to this machine, as the hall's router would have it. */
const HALL_LAN = '--host-resolver-rules=MAP hall.lan 127.0.0.1'

async function started(env: Environment): Promise<StartedServer> {
  const hall = await startServer({ env })
  onTestFinished(() => hall.end())
  return hall
}

async function opened(args: string[]): Promise<Browser> {
  const browser = await openBrowser(args)
  onTestFinished(() => browser.close())
  return browser
}

/** From the touch to the board, all by one address. */
async function journey(browser: Browser, hall: StartedServer, at: string) {
  const board = await openBoard(browser, hall, at)
  const kiosk = await openKiosk(browser, hall, at)
  const liMin = await openDesk(browser, hall, 1, at)
  const label = await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  await pressNext(liMin)
  const call = await callShown(board, label)
  const isSecure = await kiosk.page.evaluate(() => isSecureContext)
  return { label, call, isSecure, complaints: [...board.complaints, ...kiosk.complaints, ...liMin.complaints] }
}

test('the same journey on a plain http network, where the browser holds back half of its features', async () => {
  const hall = await started({})
  const browser = await opened([HALL_LAN])

  const { label, call, isSecure, complaints } = await journey(browser, hall, `http://hall.lan:${hall.port}`)

  expect(isSecure).toBe(false)
  expect(label).toBe('A001')
  expect(call).toContain('请到 1')
  expect(complaints).toEqual([])
})

test('the same journey over https, with the certificate that the hall makes for itself', async () => {
  const { certificate, key, authority } = madeCertificate('hall.lan')
  const hall = await started({ TLS_CERT: certificate, TLS_KEY: key })
  const browser = await opened([HALL_LAN, `--ignore-certificate-errors-spki-list=${fingerprintOf(authority)}`])

  const { label, call, isSecure, complaints } = await journey(browser, hall, `https://hall.lan:${hall.port}`)

  expect(isSecure).toBe(true)
  expect(label).toBe('A001')
  expect(call).toContain('请到 1')
  expect(complaints).toEqual([])
})

function madeCertificate(name: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tingxu-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const command = fileURLToPath(new URL('../../server/setup/certificate-command.ts', import.meta.url))
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir }
  const { status, stderr } = spawnSync(process.execPath, [command, name], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const inTls = (file: string) => join(dataDir, 'tls', file)
  return { certificate: inTls('cert.pem'), key: inTls('key.pem'), authority: inTls('ca.pem') }
}

/** How Chromium is told to trust this one authority and no other: by its public key. */
function fingerprintOf(pemFile: string): string {
  const { publicKey } = new X509Certificate(readFileSync(pemFile))
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')
}
