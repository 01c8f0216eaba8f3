import type { FastifyRequest } from 'fastify'
import type { House } from './house.ts'

/** Where links lead: to PUBLIC_URL, or to wherever whoever asks has reached us. */
export function urlFor({ headers }: FastifyRequest, { publicUrl, hosts }: Pick<House, 'publicUrl' | 'hosts'>): string {
  return publicUrl?.origin ?? hosts.originAt(headers.host) ?? ''
}
