import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { IssuerConfig } from '@tingxu/server/web/oidc-issuer.ts'
import Provider from 'oidc-provider'

/** An issuer on this machine, where everybody is whom they type, with any password. */
export type StartedIssuer = {
  config: IssuerConfig
  /** Every token that it has given out. */
  tokens: string[]
  end(): Promise<void>
}

export const ISSUER_NAME = '临江通'

export async function startIssuer(port = 0): Promise<StartedIssuer> {
  const server = createServer()
  await new Promise<void>((listening) => void server.listen(port, '127.0.0.1', listening))
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const config = { issuer, clientId: 'tingxu', clientSecret: 'between the hall and its issuer', name: ISSUER_NAME }
  const tokens: string[] = []
  server.on('request', providerFor(config, tokens).callback())
  return { config, tokens, end: () => ended(server) }
}

/** How a server is told of it when it starts. */
export function environmentOf({ config: { issuer, clientId, clientSecret, name } }: StartedIssuer) {
  return { OIDC_ISSUER: issuer.href, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name }
}

function providerFor({ issuer, clientId, clientSecret }: IssuerConfig, tokens: string[]): Provider {
  const client = {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: ['http://localhost/api/oidc/callback'],
    token_endpoint_auth_method: 'client_secret_post',
  }
  const provider = new Provider(issuer.origin, {
    clients: [client],
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ['only for tests'] },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
  })
  // Servers of tests listen wherever there is room.
  provider.Client.prototype.redirectUriAllowed = (uri) => new URL(uri).pathname === '/api/oidc/callback'
  provider.on('grant.success', ({ body }) => {
    tokens.push(body?.access_token ?? '', body?.id_token ?? '')
  })
  return provider
}

function ended(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((closed) => void server.close(() => closed()))
}
