import { newInvitation } from '@tingxu/server/web/invitations.ts'
import { newPairing } from '@tingxu/server/web/new-pairing.ts'
import { steadyNow } from '@tingxu/server/web/steady-clock.ts'
import { type HallId, newId } from '@tingxu/shared/ids.ts'
import { codeIn, hire, idOf } from '../hiring.ts'
import { HALL, PASSWORD } from '../small-house.ts'
import { NOBODY, OTHER, type Shown, sessionOf, type TwoHalls } from './two-halls.ts'

/** How a route is asked so that whoever may is let in. */
export type Asking = {
  body?: (object: string, halls: TwoHalls) => object | Promise<object>
  /** What the asking is about besides the hall, made for one asking. */
  object?: (halls: TwoHalls, hallId: HallId, me: Shown) => string | Promise<string>
  /** Others of the hall, which a cell `own` keeps from the asker. */
  others?: (halls: TwoHalls) => string[] | Promise<string[]>
  /** Of another hall, and of none. */
  strangers?: (halls: TwoHalls) => string[] | Promise<string[]>
  /** It may end the session that asks. */
  ends?: true
}

const noFields = () => ({})
const device: Asking = {
  object: async (halls, hallId) => (await halls.device('display', hallId)).id,
  strangers: async (halls) => [(await halls.device('display', OTHER)).id, NOBODY],
}
const hired = (halls: TwoHalls, role: 'clerk' | 'head', departmentId: string | null, hallId: HallId = HALL) =>
  hire(halls.small, `职员${newId().slice(-8)}`, { role, departmentId, hallId })
/** Somebody of the police; a head of the police does not look after the others. */
const colleague: Asking = {
  object: (halls, hallId) => hired(halls, 'clerk', 'police', hallId),
  others: async (halls) => [
    await hired(halls, 'clerk', 'market'),
    await hired(halls, 'clerk', null),
    await hired(halls, 'head', 'police'),
  ],
  strangers: async (halls) => [await hired(halls, 'clerk', 'police', OTHER), NOBODY],
}

/** Every route that looks at who asks, by its name in who-may.md. A new one has its line here and its row there. */
export const ASKINGS: Record<string, Asking> = {
  'GET /api/session': {},
  'GET /metrics': {},
  'POST /api/test/clock': { body: () => ({ advanceMs: 0 }) },
  'POST /api/halls': { body: () => ({ hallId: HALL, name: { zh: '临江' } }) },
  'GET /api/halls/:hallId/log': {},
  'GET /api/halls/:hallId/settings': {},
  'GET /api/halls/:hallId/settings/versions': {},
  'POST /api/halls/:hallId/settings/check': { body: () => ({ settings: {} }) },
  'GET /api/halls/:hallId/drafts': {},
  'GET /api/halls/:hallId/drafts/:staffId': {
    object: (halls, hallId) => draftOf(halls, '李敏', hallId),
    strangers: async (halls) => [await draftOf(halls, '吴勇', OTHER), await idOf(halls.small, '王芳'), NOBODY],
  },
  'POST /api/halls/:hallId/draft': { body: () => ({ baseSeq: 0, settings: {}, after: null }) },
  'POST /api/halls/:hallId/draft/discard': { body: noFields },
  'GET /api/halls/:hallId/devices': {},
  'POST /api/halls/:hallId/devices': { body: () => ({ kind: 'kiosk', name: '大门口' }) },
  'POST /api/halls/:hallId/devices/:deviceId': { ...device, body: () => ({ name: '东墙' }) },
  'POST /api/halls/:hallId/devices/:deviceId/revoke': { ...device, body: noFields },
  'GET /api/halls/:hallId/staff': {},
  'POST /api/halls/:hallId/staff': {
    object: () => 'police',
    others: () => ['market'],
    body: (departmentId) => ({ name: `新人${newId().slice(-8)}`, role: 'clerk', departmentId }),
  },
  'POST /api/halls/:hallId/staff/:staffId': { ...colleague, body: () => ({ denied: ['callTicket'] }) },
  'POST /api/halls/:hallId/staff/:staffId/invite': { ...colleague, body: noFields },
  'POST /api/halls/:hallId/staff/:staffId/sign-out': { ...colleague, body: noFields },
  'POST /api/halls/:hallId/staff/:staffId/remove': { ...colleague, body: noFields },
  'GET /api/halls/:hallId/past-days': {},
  'POST /api/halls/:hallId/dry-run': { body: () => ({ date: '2026-01-05', settings: {} }) },
  'POST /api/password': { body: () => ({ password: 'guess', next: 'another-guess' }), ends: true },
  'GET /api/sign-in/own': {},
  'POST /api/oidc/tie': { body: () => ({ password: 'guess', hallId: HALL }) },
  'POST /api/oidc/untie': { body: noFields },
  'GET /api/sessions': {},
  'POST /api/sessions/end': {
    object: (_halls, _hallId, { sessionId }) => sessionId ?? NOBODY,
    others: async ({ small }) => [(await sessionOf(small, '赵强')).sessionId ?? ''],
    strangers: () => [NOBODY],
    body: (id) => ({ id }),
    ends: true,
  },
}

/** What a route that is open to everybody needs to hear, if anything. */
export const OPEN_ASKINGS: Record<string, Asking> = {
  'POST /api/sign-in': { body: () => ({ name: '王芳', password: PASSWORD }), ends: true },
  'POST /api/oidc/start': { body: () => ({ page: 'counter' }) },
  'POST /api/sign-out': { body: noFields, ends: true },
  'POST /api/devices/pair': { body: async (_, halls) => ({ code: await pairingCode(halls) }) },
  'POST /api/invitations/look': { body: async (_, halls) => ({ code: await invitationCode(halls) }) },
  'POST /api/invitations/accept': {
    body: async (_, halls) => ({ code: await invitationCode(halls), password: 'nine-lanterns-over-the-river' }),
    ends: true,
  },
}

async function draftOf({ small }: TwoHalls, name: string, hallId: HallId): Promise<string> {
  const staffId = await idOf(small, name)
  const draft = { baseSeq: 0, settings: {}, savedAt: steadyNow() }
  await small.house.people.drafts.save(hallId, staffId, draft, null)
  return staffId
}

async function pairingCode({ small }: TwoHalls): Promise<string> {
  const { told, kept } = newPairing({ kind: 'kiosk', hallId: HALL, name: '', counterId: null, shows: null }, '')
  await small.house.people.devices.addCode(kept)
  return told.code
}

async function invitationCode(halls: TwoHalls): Promise<string> {
  const { link, kept } = newInvitation('', steadyNow())
  const staffId = await hired(halls, 'clerk', null)
  const writes = [{ type: 'invite', staffId, invitation: kept } as const]
  await halls.small.house.people.staff.change(() => ({ answer: null, writes }))
  return codeIn(link)
}
