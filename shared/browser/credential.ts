/** Who asks: a paired device, a visitor with the ticket's secret, or staff with the session's cookie. */
export type Credential = { token: string } | { ticket: string } | { cookie: true }

/** The cookie of a clerk who works in the same browser must not speak for a device. */
export function requestOf(credential: Credential): {
  headers: Record<string, string>
  credentials: RequestCredentials
} {
  if ('token' in credential) return { headers: { authorization: `Bearer ${credential.token}` }, credentials: 'omit' }
  if ('ticket' in credential) return { headers: { authorization: `Ticket ${credential.ticket}` }, credentials: 'omit' }
  return { headers: {}, credentials: 'same-origin' }
}

export function socketAuthOf(credential: Credential): Record<string, string> {
  if ('token' in credential) return { token: credential.token }
  if ('ticket' in credential) return { ticket: credential.ticket }
  return {}
}
