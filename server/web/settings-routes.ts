import type {} from '@fastify/swagger'
import type { HallId, StaffId } from '@tingxu/shared/ids.ts'
import { SETTINGS_BYTES_MAX, VERSIONS_LISTED_MAX } from '@tingxu/shared/limits.ts'
import type { Role } from '@tingxu/shared/roles.ts'
import { strict } from '@tingxu/shared/schema.ts'
import type { SettingsAnswer } from '@tingxu/shared/wire.ts'
import type { VersionsAnswer } from '@tingxu/shared/wire-console.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { draftFaults } from '../domain/draft-faults.ts'
import type { Hall } from '../domain/hall.ts'
import type { LiveHall } from '../live/live-hall.ts'
import { refuse } from './answers.ts'
import { HallParams } from './command-schemas.ts'
import type { House } from './house.ts'
import { toldFaults } from './told-faults.ts'

/** Those who set a hall up, or look after those who do. */
const SETTING_UP: readonly Role[] = ['head', 'manager', 'administrator']
type OfHall = { Params: { hallId: HallId } }

/** A hall's settings: those in force, earlier ones, and what is wrong with a draft. Publishing is a command (rule S1). */
export function settingsRoutes(app: FastifyInstance, house: House) {
  inForceRoute(app, house)
  versionsRoute(app, house)
  app.post<OfHall & { Body: { settings: unknown } }>(
    '/api/halls/:hallId/settings/check',
    {
      config: { access: SETTING_UP },
      bodyLimit: SETTINGS_BYTES_MAX,
      schema: {
        summary: 'Every fault of a draft, of its form and of its rules, in words for a person',
        params: HallParams,
        body: Type.Object({ settings: Type.Unknown() }, strict),
      },
    },
    async ({ body, headers }) => toldFaults(draftFaults(body.settings), body.settings, headers),
  )
}

const Seq = Type.String({ pattern: '^[1-9]\\d{0,14}$', description: 'a place in the log' })

function inForceRoute(app: FastifyInstance, house: House) {
  app.get<OfHall & { Querystring: { seq?: string } }>(
    '/api/halls/:hallId/settings',
    {
      config: { access: ['clerk', ...SETTING_UP] },
      schema: {
        summary: 'The settings in force, whole; with seq those that this step published',
        params: HallParams,
        querystring: Type.Object({ seq: Type.Optional(Seq) }, strict),
      },
    },
    async (request, reply) => {
      const { seq } = request.query
      const found = seq === undefined ? inForce(request.hall) : publishedAt(house, request.params.hallId, Number(seq))
      return (await found) ?? refuse(request, reply, 404, 'not-found')
    },
  )
}

async function inForce(hall: LiveHall | null): Promise<SettingsAnswer | null> {
  return hall?.read(({ settings, settingsSeq: seq }) => settings && { seq, settings }) ?? null
}

async function publishedAt({ log }: House, hallId: HallId, seq: number): Promise<SettingsAnswer | null> {
  const [step] = await log.readAfter(hallId, seq - 1, 1)
  const event = step?.events.find(({ type }) => type === 'settingsPublished')
  return event?.type === 'settingsPublished' ? { seq, settings: event.settings } : null
}

function versionsRoute(app: FastifyInstance, house: House) {
  app.get<OfHall>(
    '/api/halls/:hallId/settings/versions',
    {
      config: { access: SETTING_UP },
      schema: { summary: 'Every publication, the newest first: when, and by whom', params: HallParams },
    },
    async ({ hall, params }): Promise<VersionsAnswer> => {
      const { seq, version } = (await hall?.read(standing)) ?? { seq: 0, version: 0 }
      const steps = await house.log.publications(params.hallId, seq, VERSIONS_LISTED_MAX)
      const names = await namesIn(house)
      const versions = steps.map(({ seq, at, actor: { id } }, index) => {
        // Each publication counts one on: the newest one's version tells those of all others.
        return { seq, version: version - index, at, by: { id, name: names.get(id) ?? null } }
      })
      return { versions }
    },
  )
}

const standing = ({ settingsSeq, settingsVersion }: Hall) => ({ seq: settingsSeq, version: settingsVersion })

async function namesIn({ people }: House): Promise<Map<StaffId, string>> {
  return new Map((await people.staff.all()).map(({ id, name }) => [id, name]))
}
