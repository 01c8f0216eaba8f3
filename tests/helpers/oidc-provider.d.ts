/** The issuer of the tests brings no types; what is used of it. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  type Context = { body?: { access_token?: string; id_token?: string } }
  export default class Provider {
    constructor(issuer: string, configuration: object)
    callback(): RequestListener
    on(event: string, listener: (context: Context) => void): void
    Client: { prototype: { redirectUriAllowed: (uri: string) => boolean } }
  }
}
