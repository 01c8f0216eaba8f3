import { OIDC_ANSWER_SECONDS_MAX, OIDC_CLOCK_SECONDS_MAX, OIDC_SUBJECT_MAX } from '@tingxu/shared/limits.ts'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client'
import type { Identity } from '../store/people-staff.ts'
import { clientSecret } from './oidc-client-secret.ts'

export type IssuerConfig = { issuer: URL; clientId: string; clientSecret: string; name: string }

/** What is kept here while somebody is at the issuer's pages; none of it leaves the server but as a hash. */
export type Checks = { redirectUri: string; state: string; nonce: string; codeVerifier: string }
export type IssuerFault = { fault: 'sso-unreachable' | 'sso-refused'; code: string }

/** Who else can say that somebody is who they are, by OpenID Connect. */
export type Issuer = {
  /** As it stands beside a subject in the people store. */
  id: string
  /** What the press says. */
  name: string
  /** Where the issuer asks who somebody is, and what must be true of its answer. */
  begin(redirectUri: string, state: string): Promise<{ location: string; checks: Checks } | IssuerFault>
  /** Who it was, by the query with which the issuer has sent the browser back. */
  end(query: string, checks: Checks): Promise<Identity | IssuerFault>
}

/**
 * The issuer is asked about itself when somebody first wants to use it, and not at the start: a hall opens in the
 * morning whether or not the issuer does.
 */
export function issuerFrom(config: IssuerConfig): Issuer {
  const id = config.issuer.href
  let found: Promise<Configuration> | null = null
  function configuration(): Promise<Configuration> {
    found ??= discovered(config).catch((error) => {
      found = null
      throw error
    })
    return found
  }
  return {
    id,
    name: config.name,
    begin: async (redirectUri, state) => {
      try {
        return await begun(await configuration(), redirectUri, state)
      } catch (error) {
        return { fault: 'sso-unreachable', code: codeOf(error) }
      }
    },
    end: async (query, checks) => {
      try {
        const subject = await subjectFrom(await configuration(), query, checks)
        return subject === null ? { fault: 'sso-refused', code: 'subject' } : { issuer: id, subject }
      } catch (error) {
        return { fault: isUnreachable(error) ? 'sso-unreachable' : 'sso-refused', code: codeOf(error) }
      }
    },
  }
}

/** Signatures are checked although the line is the issuer's own: on some networks it is plain http. */
function discovered({ issuer, clientId, clientSecret: secret }: IssuerConfig): Promise<Configuration> {
  const plain = issuer.protocol === 'http:' ? [allowInsecureRequests] : []
  const about = { [clockTolerance]: OIDC_CLOCK_SECONDS_MAX }
  return discovery(issuer, clientId, about, clientSecret(secret), {
    execute: [...plain, enableNonRepudiationChecks],
    timeout: OIDC_ANSWER_SECONDS_MAX,
  })
}

async function begun(issuer: Configuration, redirectUri: string, state: string) {
  const codeVerifier = randomPKCECodeVerifier()
  const nonce = randomNonce()
  const asked = {
    redirect_uri: redirectUri,
    // Who it is and nothing else: no name, no address.
    scope: 'openid',
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  }
  return { location: buildAuthorizationUrl(issuer, asked).href, checks: { redirectUri, state, nonce, codeVerifier } }
}

/** The tokens are read here and dropped. */
async function subjectFrom(issuer: Configuration, query: string, checks: Checks): Promise<string | null> {
  const answer = new URL(checks.redirectUri)
  answer.search = query
  const tokens = await authorizationCodeGrant(issuer, answer, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.codeVerifier,
    idTokenExpected: true,
  })
  const subject = tokens.claims()?.sub
  return subject === undefined || subject.length > OIDC_SUBJECT_MAX ? null : subject
}

/** Nothing of what the issuer says is written down, for it may name somebody; a code is a word of the library. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown }
  return String(code ?? name)
}

/** A connection that fails is a TypeError of fetch. */
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError || codeOf(error) === 'OAUTH_TIMEOUT'
}
