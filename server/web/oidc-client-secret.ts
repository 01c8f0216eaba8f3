import { type ClientAuth, ClientSecretBasic, ClientSecretPost } from 'openid-client'

/** Shows the secret in the way that the issuer takes; one that does not say which takes the header, by the standard. */
export function clientSecret(secret: string): ClientAuth {
  const [post, basic] = [ClientSecretPost(secret), ClientSecretBasic(secret)]
  return (issuer, client, body, headers) => {
    const ways = issuer.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const way = ways.includes('client_secret_post') ? post : basic
    return way(issuer, client, body, headers)
  }
}
