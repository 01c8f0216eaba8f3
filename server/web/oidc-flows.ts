import type { HallId, StaffId } from '@tingxu/shared/ids.ts'
import { OIDC_FLOW_MS_MAX, OIDC_FLOWS_MAX } from '@tingxu/shared/limits.ts'
import type { SsoStart } from '@tingxu/shared/wire-console.ts'
import type { Checks } from './oidc-issuer.ts'
import { newToken, secretHash } from './random-secrets.ts'

/** What somebody has set out for. */
export type Errand =
  | { to: 'sign-in'; page: SsoStart['page'] }
  | { to: 'accept'; code: string }
  | { to: 'tie'; staffId: StaffId; hallId: HallId }
export type Flow = {
  checks: Checks
  errand: Errand
  /** The session that the browser had when it set out: its cookie does not come back along with a foreign page. */
  sessionId: string | null
}

/**
 * Those who are at the issuer's pages. In memory only: a restart sends them back to begin again, and nothing of it is
 * left behind. Each comes back once, in the browser that set out.
 */
export class OidcFlows {
  readonly #flows = new Map<string, Flow & { endsAt: number }>()

  /** The token for the browser's cookie. */
  add(flow: Flow, now: number): string {
    const token = newToken()
    this.#flows.set(secretHash(token), { ...flow, endsAt: now + OIDC_FLOW_MS_MAX })
    this.#dropOld(now)
    return token
  }

  /** Takes it out, whatever comes of it; null: over, used, never begun, or not the answer to this question. */
  take(token: string | null, state: string, now: number): Flow | null {
    if (token === null) return null
    const flow = this.#flows.get(secretHash(token))
    this.#flows.delete(secretHash(token))
    return flow !== undefined && now < flow.endsAt && flow.checks.state === state ? flow : null
  }

  /** They stand in the order in which they end. */
  #dropOld(now: number) {
    for (const [key, { endsAt }] of this.#flows) {
      if (now < endsAt && this.#flows.size <= OIDC_FLOWS_MAX) return
      this.#flows.delete(key)
    }
  }
}
