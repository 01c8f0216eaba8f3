import type {} from '@fastify/swagger'
import type { BusinessDate, HallId } from '@tingxu/shared/ids.ts'
import { SETTINGS_BYTES_MAX } from '@tingxu/shared/limits.ts'
import { strict } from '@tingxu/shared/schema.ts'
import { DateText, type Settings } from '@tingxu/shared/settings.ts'
import type { PastDaysAnswer } from '@tingxu/shared/wire-console.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { draftFaults } from '../domain/draft-faults.ts'
import type { LiveHall } from '../live/live-hall.ts'
import { refuse, refuseFull } from './answers.ts'
import { HallParams } from './command-schemas.ts'
import { DryRuns } from './dry-runs.ts'
import { refuseByHall } from './hall-refusal.ts'
import type { House } from './house.ts'

const config = { access: ['manager', 'administrator'] } as const
/** A draft is whatever its writer has so far: each of its faults is told, and not the first alone. */
const DryRunBody = Type.Object({ date: DateText, settings: Type.Unknown() }, strict)
type DryRunBody = { date: BusinessDate; settings: unknown }

/** What a draft of the settings would have done to a day that is over. */
export function dryRunRoutes(app: FastifyInstance, house: House) {
  const dryRuns = new DryRuns(house)
  app.addHook('preClose', async () => dryRuns.stop())
  app.get<{ Params: { hallId: HallId } }>(
    '/api/halls/:hallId/past-days',
    { config, schema: { summary: 'Days that a draft can be tried on', params: HallParams } },
    async (request, reply) => {
      if (!house.isReady()) return refuseFull(request, reply, 'starting')
      const hall = hallOf(request)
      return { days: await house.pastDays(hall.id, await openDateOf(hall)) } satisfies PastDaysAnswer
    },
  )
  app.post<{ Params: { hallId: HallId }; Body: DryRunBody }>(
    '/api/halls/:hallId/dry-run',
    {
      config,
      bodyLimit: SETTINGS_BYTES_MAX,
      schema: { summary: 'Play a past day again under a draft', params: HallParams, body: DryRunBody },
    },
    (request, reply) => answerDryRun(request, reply, dryRuns),
  )
}

async function answerDryRun(request: FastifyRequest<{ Body: DryRunBody }>, reply: FastifyReply, dryRuns: DryRuns) {
  const hall = hallOf(request)
  const { date, settings } = request.body
  const faults = draftFaults(settings)
  if (faults.length > 0) return refuseByHall(request, reply, hall, { refused: 'settings-wrong', faults }, settings)
  if ((await openDateOf(hall)) === date) return refuseByHall(request, reply, hall, { refused: 'day-open', date })
  const done = await dryRuns.play(hall.id, { date, settings: settings as Settings }, goneOf(reply))
  switch (done) {
    case 'crowded':
      return refuse(request, reply, 429, 'too-many-requests')
    case 'too-long':
      return refuse(request, reply, 409, 'day-too-long')
    case 'stopped':
      return refuseFull(request, reply, 'starting')
  }
  return done ?? refuseByHall(request, reply, hall, { refused: 'not-found', what: 'day' })
}

function hallOf({ hall }: FastifyRequest): LiveHall {
  if (hall === null) throw new Error('the door let nobody in')
  return hall
}

function openDateOf(hall: LiveHall): Promise<string | null> {
  return hall.read(({ day }) => day?.date ?? null)
}

function goneOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => gone.abort())
  return gone.signal
}
