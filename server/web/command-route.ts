import type {} from '@fastify/swagger'
import type { Command } from '@tingxu/shared/commands.ts'
import { SETTINGS_BYTES_MAX } from '@tingxu/shared/limits.ts'
import type { Refusal } from '@tingxu/shared/refusals.ts'
import { COMMAND_ROLES, type Role } from '@tingxu/shared/roles.ts'
import type { AnyCommandBody } from '@tingxu/shared/wire.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LiveHall } from '../live/live-hall.ts'
import { refuse, refuseFull } from './answers.ts'
import * as schema from './command-schemas.ts'
import { answerFailure } from './errors.ts'
import { refuseByHall } from './hall-refusal.ts'
import type { House } from './house.ts'
import { actorOf, deniedIn } from './principals.ts'
import { urlFor } from './url-for.ts'

/** Every change to a hall comes through here: from every screen, device and program. */
export function commandRoute(app: FastifyInstance, house: House) {
  app.route<{ Body: AnyCommandBody; Params: { hallId: string } }>({
    method: 'POST',
    url: '/api/halls/:hallId/commands',
    config: { access: 'in-hall' },
    bodyLimit: SETTINGS_BYTES_MAX,
    schema: {
      summary: 'Ask the hall for a change',
      params: schema.HallParams,
      body: schema.CommandBodySchema,
      response: {
        200: schema.AcceptedSchema,
        400: schema.MalformedSchema,
        '4xx': schema.RefusedSchema,
        503: schema.UnavailableSchema,
      },
    },
    handler: (request, reply) => answerCommand(request, reply, house),
  })
}

async function answerCommand(request: FastifyRequest<{ Body: AnyCommandBody }>, reply: FastifyReply, house: House) {
  const { hall, role, principal } = request
  if (hall === null || role === null || principal === null) throw new Error('the door let nobody in')
  const { id, command } = request.body
  if (!COMMAND_ROLES[command.type].includes(role)) return refuse(request, reply, 403, 'forbidden')
  if (!house.isReady()) return refuseFull(request, reply, 'starting')
  try {
    const asked = await withoutNumber(command, hall, house)
    const actor = actorOf(principal, role as Role)
    const done = await hall.submit({ id, actor, command: asked, denied: deniedIn(principal, hall.id) })
    if ('refused' in done) return answerRefusal(request, reply, hall, command, done, house)
    house.metrics.commands.inc({ type: command.type, answer: 'accepted' })
    return command.type === 'takeTicket' ? withLink(done, hall, urlFor(request, house), house) : done
  } catch (error) {
    return answerFailure(error instanceof Error ? error : new Error(String(error)), request, reply, house)
  }
}

/** A typed number goes no further than this; without an open day nobody gets a ticket for it (rule T3). */
async function withoutNumber(command: Command, hall: LiveHall, { persons }: House): Promise<Command> {
  if (command.type !== 'takeTicket' || command.person === undefined) return command
  const date = await hall.read(({ day, lastDate }) => day?.date ?? lastDate ?? '')
  return { ...command, person: await persons.hashOf(command.person, hall.id, date) }
}

type Done = { seq: number; now: number; result: object }

function withLink({ seq, now, result }: Done, hall: LiveHall, url: string, house: House): Done {
  const { ticketId } = result as { ticketId?: string }
  if (ticketId === undefined) return { seq, now, result }
  return { seq, now, result: { ...result, link: `${url}/t#${house.tickets.of(hall.id, ticketId)}` } }
}

async function answerRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  hall: LiveHall,
  command: Command,
  refusal: Refusal & { now: number },
  house: House,
) {
  house.metrics.commands.inc({ type: command.type, answer: refusal.refused })
  if (refusal.refused === 'different-command') return refuse(request, reply, 422, 'different-command')
  return refuseByHall(request, reply, hall, refusal, command.type === 'publishSettings' ? command.settings : null)
}
