import { readFile } from 'node:fs/promises'
import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { type Config, terminalLanguage, urlOf } from '../config.ts'
import { sessionCookieName } from '../web/cookies.ts'
import { Plain } from './command-line.ts'

export type Answered = { status: number; body: unknown }
export type OwnServer = {
  ask(path: string, body?: unknown): Promise<Answered>
  /** Asks again while the server does not know the session yet; it looks once a second. */
  untilKnown(path: string): Promise<Answered>
}

const KNOWN_MS_MAX = 5000
const AGAIN_MS = 250

/**
 * The server that runs on this data folder, by the address it listens at. Its certificate is the one in TLS_CERT, which
 * we hold in our hands: it is trusted as it stands, under whatever name.
 */
export async function serverOf(config: Config, token: string): Promise<OwnServer> {
  const direct = urlOf({ ...config, publicUrl: null })
  const cookie = `${sessionCookieName(config.tls !== null)}=${token}`
  const trust = config.tls && { ca: await readFile(config.tls.certFile), checkServerIdentity: () => undefined }
  const headers = { cookie, origin: direct, 'accept-language': terminalLanguage(), 'content-type': 'application/json' }
  const ask = (path: string, body?: unknown) =>
    new Promise<Answered>((resolve, reject) => {
      const options = {
        method: body === undefined ? 'GET' : 'POST',
        headers,
        ...(trust ?? {}),
        allowPartialTrustChain: true,
      }
      const request = (config.tls ? tlsRequest : plainRequest)(new URL(path, direct), options, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: bodyFrom(parts) }))
      })
      request.on('error', () =>
        reject(new Plain(`No server answers at ${direct}. Start it first, with the same settings.`)),
      )
      request.end(body === undefined ? undefined : JSON.stringify(body))
    })
  return { ask, untilKnown: (path) => untilKnown(ask, path) }
}

async function untilKnown(ask: OwnServer['ask'], path: string): Promise<Answered> {
  for (let waitedMs = 0; ; waitedMs += AGAIN_MS) {
    const answered = await ask(path)
    if (answered.status !== 401 || waitedMs >= KNOWN_MS_MAX) return answered
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
}

function bodyFrom(parts: Buffer[]): unknown {
  try {
    return JSON.parse(Buffer.concat(parts).toString())
  } catch {
    return {}
  }
}
