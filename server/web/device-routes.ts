import type {} from '@fastify/swagger'
import type { DeviceId, HallId } from '@tingxu/shared/ids.ts'
import { DEVICES_MAX, NAME_MAX, PAIRING_CODES_MAX } from '@tingxu/shared/limits.ts'
import type { NotFoundKind } from '@tingxu/shared/refusals.ts'
import { DEVICE_KINDS } from '@tingxu/shared/roles.ts'
import { Id, SlugId, strict } from '@tingxu/shared/schema.ts'
import type { CodeListed, DeviceListed, DevicesAnswer, NewDevice } from '@tingxu/shared/wire-console.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { LiveHall } from '../live/live-hall.ts'
import { refuse, refuseMalformed } from './answers.ts'
import { HallParams } from './command-schemas.ts'
import type { House } from './house.ts'
import { wordsFor } from './language.ts'
import { newPairing, type Shown } from './new-pairing.ts'
import { steadyNow } from './steady-clock.ts'
import { urlFor } from './url-for.ts'

/** What people call a device: something to read, without control characters. */
const DeviceName = Type.String({ minLength: 1, maxLength: NAME_MAX, pattern: '^(?=.*\\S)[^\\u0000-\\u001f\\u007f]*$' })
const NewDeviceBody = Type.Object(
  {
    kind: Type.Enum(DEVICE_KINDS),
    name: DeviceName,
    counterId: Type.Optional(SlugId),
    zoneId: Type.Optional(SlugId),
  },
  strict,
)
const RenameBody = Type.Object({ name: DeviceName }, strict)
const NoFields = Type.Object({}, strict)
const DeviceParams = Type.Object({ hallId: SlugId, deviceId: Id })
type DeviceParams = { hallId: HallId; deviceId: DeviceId }

const config = { access: ['manager', 'administrator'] } as const
const HALL_URL = '/api/halls/:hallId/devices'
const DEVICE_URL = `${HALL_URL}/:deviceId`

/** The kiosks and displays of a hall: what is there, and who may come and must go. */
export function deviceRoutes(app: FastifyInstance, house: House) {
  app.get<{ Params: { hallId: HallId } }>(
    HALL_URL,
    { config, schema: { summary: 'The devices of a hall, and codes for more', params: HallParams } },
    ({ params }) => listOf(params.hallId, house),
  )
  app.post<{ Params: { hallId: HallId }; Body: NewDevice }>(
    HALL_URL,
    { config, schema: { summary: 'A one-time code for a new device', params: HallParams, body: NewDeviceBody } },
    (request, reply) => giveCode(request, reply, house),
  )
  app.post<{ Params: DeviceParams; Body: { name: string } }>(
    DEVICE_URL,
    { config, schema: { summary: 'Rename a device', params: DeviceParams, body: RenameBody } },
    async (request, reply) => {
      const { hallId, deviceId } = request.params
      const known = await house.people.devices.rename(hallId, deviceId, tidy(request.body.name))
      return known ? {} : refuse(request, reply, 404, 'not-found')
    },
  )
  app.post<{ Params: DeviceParams }>(
    `${DEVICE_URL}/revoke`,
    { config, schema: { summary: 'Revoke a device, or take back a code', params: DeviceParams, body: NoFields } },
    async (request, reply) => {
      const { hallId, deviceId } = request.params
      const known =
        (await house.devices.revoke(hallId, deviceId, steadyNow())) ||
        (await house.people.devices.takeBackCode(hallId, deviceId))
      return known ? {} : refuse(request, reply, 404, 'not-found')
    },
  )
}

async function listOf(hallId: HallId, { people, sightings }: House): Promise<DevicesAnswer> {
  const now = steadyNow()
  const records = await people.devices.ofHall(hallId)
  const devices = records.map((record): DeviceListed => {
    const { id, kind, name, counterId, pairedAt } = record
    const { connected, shows, seenAt } = sightings.of(id, now)
    return { id, kind, name, counterId, pairedAt, seenAt: seenAt ?? record.seenAt, connected, shows }
  })
  const codes = (await people.devices.codesOf(hallId, now)).map(
    ({ id, kind, name, counterId, endsAt }): CodeListed => ({ id, kind, name, counterId, endsAt }),
  )
  return { devices, codes }
}

type NewDeviceRequest = FastifyRequest<{ Params: { hallId: HallId }; Body: NewDevice }>

async function giveCode(request: NewDeviceRequest, reply: FastifyReply, house: House) {
  const { kind, name, counterId = null, zoneId } = request.body
  const { hall } = request
  if (hall === null) throw new Error('the door let nobody in')
  if (zoneId !== undefined && (kind !== 'display' || counterId !== null)) return refuseZone(request, reply)
  const shows = await shownIn(hall, request.body)
  if (typeof shows === 'string') return refuseUnknown(request, reply, shows)
  const { told, kept } = newPairing(
    { kind, hallId: hall.id, name: tidy(name), counterId, shows },
    urlFor(request, house),
  )
  const room = { codes: PAIRING_CODES_MAX, devices: DEVICES_MAX }
  const fits = await house.people.devices.addCodeWithin(room, kept, steadyNow())
  return fits ? told : refuse(request, reply, 409, 'too-many-devices')
}

/** Where the device's link leads, or what of it the hall does not have. */
function shownIn(hall: LiveHall, { counterId, zoneId }: NewDevice): Promise<Shown | NotFoundKind> {
  return hall.read(({ settings }): Shown | NotFoundKind => {
    if (counterId !== undefined) {
      const counter = settings?.counters.find(({ id }) => id === counterId)
      return counter ? { counterNumber: counter.number } : 'counter'
    }
    if (zoneId === undefined) return null
    return settings?.zones.some(({ id }) => id === zoneId) ? { zoneId } : 'zone'
  })
}

function refuseUnknown(request: FastifyRequest, reply: FastifyReply, what: NotFoundKind) {
  const message = wordsFor(request.headers).refusals['not-found'][what]
  return reply.code(409).send({ refused: 'not-found', what, message })
}

/** Only a board is of a zone; the sign over a counter has its place by it. */
function refuseZone(request: FastifyRequest, reply: FastifyReply) {
  return refuseMalformed(reply, 400, { path: '/zoneId', why: wordsFor(request.headers).wire.why.other })
}

const tidy = (name: string) => name.trim().normalize('NFC')
