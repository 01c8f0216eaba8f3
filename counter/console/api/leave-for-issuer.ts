import type { SsoStart, SsoStarted, SsoTie } from '@tingxu/shared/wire-console.ts'
import { ask } from './ask.ts'

/** From here to the issuer's pages. Throws NotDone. */
export async function leaveForIssuer(path: string, body: SsoStart | SsoTie, language: string): Promise<void> {
  location.assign((await ask<SsoStarted>(path, { body, language })).location)
}
