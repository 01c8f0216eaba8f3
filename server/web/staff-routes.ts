import type {} from '@fastify/swagger'
import { type HallId, newId, type StaffId } from '@tingxu/shared/ids.ts'
import { NAME_MAX } from '@tingxu/shared/limits.ts'
import { RIGHTS, STAFF_ROLES } from '@tingxu/shared/roles.ts'
import { Id, SlugId, strict } from '@tingxu/shared/schema.ts'
import type { Invited, NewStaff, StaffAnswer, StaffChange, StaffTaken } from '@tingxu/shared/wire-console.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refuseEdge } from './answers.ts'
import { HallParams } from './command-schemas.ts'
import type { House } from './house.ts'
import { newInvitation } from './invitations.ts'
import {
  type Asking,
  changing,
  type Decide,
  inviting,
  removing,
  type StaffRefused,
  signingOut,
  taking,
} from './staff-changes.ts'
import { staffListed } from './staff-listed.ts'
import { steadyNow } from './steady-clock.ts'
import { urlFor } from './url-for.ts'

/** Something to read and to type: nothing that controls, nothing that is not seen. */
const StaffName = Type.String({
  minLength: 1,
  maxLength: NAME_MAX,
  pattern: '^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*$',
})
const Department = Type.Unsafe<string | null>({ anyOf: [SlugId, { type: 'null' }] })
const NewStaffBody = Type.Object(
  { name: StaffName, role: Type.Enum(STAFF_ROLES), departmentId: Type.Optional(Department) },
  strict,
)
const ChangeBody = Type.Object(
  {
    role: Type.Optional(Type.Enum(STAFF_ROLES)),
    departmentId: Type.Optional(Department),
    denied: Type.Optional(Type.Array(Type.Enum(RIGHTS), { uniqueItems: true, maxItems: RIGHTS.length })),
  },
  strict,
)
const NoFields = Type.Object({}, strict)
const StaffParams = Type.Object({ hallId: SlugId, staffId: Id })
type OfHall = { Params: { hallId: HallId } }
type OfStaff = { Params: { hallId: HallId; staffId: StaffId } }

const config = { access: ['head', 'manager', 'administrator'] } as const
const HALL_URL = '/api/halls/:hallId/staff'
const STAFF_URL = `${HALL_URL}/:staffId`

/** Who works in a hall, and as what. */
export function staffRoutes(app: FastifyInstance, house: House) {
  app.get<OfHall>(
    HALL_URL,
    { config, schema: { summary: 'The staff of a hall, as far as one looks after them', params: HallParams } },
    async (request) =>
      ({ staff: await staffListed(askerOf(request), request.params.hallId, house) }) satisfies StaffAnswer,
  )
  app.post<OfHall & { Body: NewStaff }>(
    HALL_URL,
    { config, schema: { summary: 'Take somebody in', params: HallParams, body: NewStaffBody } },
    async (request, reply) => {
      const [id, { link, kept }] = [newId(), invitationFor(request, house)]
      const made = { id, invitation: kept, at: steadyNow() }
      const taken = await changed(house, taking(await askingOf(request, house), request.body, made))
      if ('refused' in taken) return refuseEdge(request, reply, taken.refused)
      const invited = taken.invited ? { link, until: kept.endsAt } : { link: null, until: null }
      return { id: taken.id, ...invited } satisfies StaffTaken
    },
  )
  app.post<OfStaff & { Body: StaffChange }>(
    STAFF_URL,
    { config, schema: { summary: 'Change what somebody is here', params: StaffParams, body: ChangeBody } },
    async (request, reply) =>
      answer(
        request,
        reply,
        await changed(house, changing(await askingOf(request, house), request.params.staffId, request.body)),
      ),
  )
  app.post<OfStaff>(
    `${STAFF_URL}/invite`,
    { config, schema: { summary: 'A one-time link for a new password', params: StaffParams, body: NoFields } },
    async (request, reply) => {
      const { link, kept } = invitationFor(request, house)
      const invited = await changed(house, inviting(await askingOf(request, house), request.params.staffId, kept))
      return 'refused' in invited
        ? refuseEdge(request, reply, invited.refused)
        : ({ link, until: kept.endsAt } satisfies Invited)
    },
  )
  endRoutes(app, house)
}

function endRoutes(app: FastifyInstance, house: House) {
  app.post<OfStaff>(
    `${STAFF_URL}/sign-out`,
    { config, schema: { summary: 'Sign somebody out everywhere', params: StaffParams, body: NoFields } },
    async (request, reply) =>
      answer(request, reply, await changed(house, signingOut(await askingOf(request, house), request.params.staffId))),
  )
  app.post<OfStaff>(
    `${STAFF_URL}/remove`,
    { config, schema: { summary: 'Somebody works here no longer', params: StaffParams, body: NoFields } },
    async (request, reply) =>
      answer(request, reply, await changed(house, removing(await askingOf(request, house), request.params.staffId))),
  )
}

/** Written, and known to every session and socket before anybody is answered. */
async function changed<Told extends object>(
  { people, sessions }: House,
  decide: Decide<Told>,
): Promise<Told | StaffRefused> {
  const told = await people.staff.change(decide)
  await sessions.readAgain()
  return told
}

function answer(request: FastifyRequest, reply: FastifyReply, told: object | StaffRefused) {
  return 'refused' in told ? refuseEdge(request, reply, told.refused) : {}
}

async function askingOf(request: FastifyRequest<OfHall>, { issuer }: House): Promise<Asking> {
  const departments = await request.hall?.read(({ settings }) => settings?.departments.map(({ id }) => id))
  const { hallId } = request.params
  return { askerId: askerOf(request), hallId, departments: new Set(departments), issuer: issuer?.id ?? null }
}

function askerOf({ principal }: FastifyRequest<OfHall>): StaffId {
  if (principal === null) throw new Error('the door let nobody in')
  return principal.id
}

const invitationFor = (request: FastifyRequest<OfHall>, house: House) =>
  newInvitation(urlFor(request, house), steadyNow())
