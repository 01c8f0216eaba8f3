import { type Static, Type } from 'typebox'
import * as limit from './limits.ts'
import { amount, count, LanguageCode, SlugId, strict, Text } from './schema.ts'
import { Board, OwnTexts, Printer } from './screen-settings.ts'

/** The settings of a hall: one document, published as a whole (rule S1). */
const Span = Type.Tuple([
  Type.String({ pattern: '^([0-2]\\d:[0-5]\\d|30:00)$' }),
  Type.String({ pattern: '^([0-2]\\d:[0-5]\\d|30:00)$' }),
])
const Spans = Type.Array(Span, { maxItems: limit.SPANS_PER_DAY_MAX })
export const DateText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** Opening hours by weekday; a day left out is closed. null means always. */
const Hours = Type.Union([
  Type.Object(
    {
      mon: Type.Optional(Spans),
      tue: Type.Optional(Spans),
      wed: Type.Optional(Spans),
      thu: Type.Optional(Spans),
      fri: Type.Optional(Spans),
      sat: Type.Optional(Spans),
      sun: Type.Optional(Spans),
    },
    strict,
  ),
  Type.Null(),
])

const CalendarDay = Type.Object(
  { date: DateText, closed: Type.Optional(Type.Literal(true)), hours: Type.Optional(Spans) },
  strict,
)

const Series = Type.Object(
  {
    id: SlugId,
    prefix: Type.String({ minLength: 1, maxLength: 8 }),
    first: Type.Optional(count(0, limit.NUMBER_MAX)),
    last: Type.Optional(count(0, limit.NUMBER_MAX)),
    width: Type.Optional(count(1, limit.WIDTH_MAX)),
  },
  strict,
)

const TicketClass = Type.Object(
  {
    id: SlugId,
    name: Text,
    targetMinutes: amount(0, limit.MINUTES_MAX),
    absolute: Type.Optional(Type.Boolean()),
    checked: Type.Optional(Type.Boolean()),
    weight: Type.Optional(count(1, 100)),
  },
  strict,
)

const CallingRule = Type.Object(
  {
    type: Type.Union([Type.Literal('earliest-due'), Type.Literal('accumulating'), Type.Literal('alternating')]),
    n: Type.Optional(count(1, limit.COUNT_MAX)),
  },
  strict,
)

const Material = Type.Object({ id: SlugId, name: Text }, strict)
const Guide = Type.Object(
  {
    basis: Type.Optional(Text),
    materials: Type.Optional(Type.Array(Material, { maxItems: limit.MATERIALS_MAX })),
    steps: Type.Optional(Type.Array(Text, { maxItems: limit.LIST_MAX })),
    promised: Type.Optional(Text),
    fee: Type.Optional(Text),
  },
  strict,
)

const TicketGivingEnds = Type.Union([
  Type.Literal('never'),
  Type.Object({ at: Type.String({ pattern: '^([0-2]\\d:[0-5]\\d|30:00)$' }) }, strict),
  Type.Object({ forecast: Type.Object({ overtimeMinutes: amount(0, limit.MINUTES_MAX) }, strict) }, strict),
])

const Slots = Type.Object(
  {
    length: amount(0, limit.MINUTES_MAX),
    capacity: count(0, limit.COUNT_MAX),
    sameDay: count(0, limit.COUNT_MAX),
    daysAhead: count(0, 366),
  },
  strict,
)

const Service = Type.Object(
  {
    id: SlugId,
    departmentId: SlugId,
    name: Text,
    plainName: Type.Optional(Text),
    seriesId: SlugId,
    targetMinutes: Type.Optional(Type.Record(Type.String(), amount(0, limit.MINUTES_MAX))),
    minutes: amount(0, limit.MINUTES_MAX),
    classIds: Type.Array(SlugId, { minItems: 1, maxItems: limit.CLASSES_MAX }),
    after: Type.Optional(Type.Array(SlugId, { maxItems: limit.LIST_MAX })),
    slots: Type.Optional(Slots),
    quota: Type.Optional(count(0, limit.COUNT_MAX)),
    quotaWindows: Type.Optional(count(0, limit.COUNT_MAX)),
    remoteShare: Type.Optional(amount(0, 1)),
    remoteMin: Type.Optional(count(0, limit.COUNT_MAX)),
    hours: Type.Optional(Hours),
    ends: Type.Optional(TicketGivingEnds),
    noTicket: Type.Optional(Text),
    guide: Type.Optional(Guide),
    outcomeNeeded: Type.Optional(Type.Boolean()),
  },
  strict,
)

export const ServedService = Type.Object(
  {
    serviceId: SlugId,
    as: Type.Union([Type.Literal('primary'), Type.Literal('assist')]),
    when: Type.Optional(
      Type.Union([
        Type.Literal('idle'),
        Type.Object({ waitOver: amount(0, limit.MINUTES_MAX) }, strict),
        Type.Object({ waitingOver: count(0, limit.COUNT_MAX) }, strict),
      ]),
    ),
  },
  strict,
)

const Counter = Type.Object(
  {
    id: SlugId,
    number: Type.Integer({
      minimum: 1,
      maximum: limit.COUNTER_NUMBER_MAX,
      description: 'what the plate over the window says',
    }),
    name: Text,
    place: Type.Optional(Text),
    zoneId: SlugId,
    services: Type.Array(ServedService, { maxItems: limit.LIST_MAX }),
    standInFor: Type.Optional(Type.Array(SlugId, { maxItems: limit.LIST_MAX })),
    autoCallSeconds: Type.Optional(amount(0, limit.SECONDS_MAX)),
  },
  strict,
)

const Zone = Type.Object(
  { id: SlugId, name: Text, speakingDisplay: Type.Optional(Type.Union([SlugId, Type.Null()])) },
  strict,
)

export const OUTCOMES = ['done', 'accepted', 'missing-materials', 'refused', 'referred'] as const
export const Outcome = Type.Enum(OUTCOMES)
export type Outcome = (typeof OUTCOMES)[number]

const CallLimits = Type.Object(
  {
    confirmArrival: Type.Boolean(),
    recallSeconds: amount(0, limit.SECONDS_MAX),
    recallsMax: count(0, limit.COUNT_MAX),
    callsBeforeNoShow: count(1, limit.COUNT_MAX),
    noShowSeconds: amount(0, limit.SECONDS_MAX),
    returnMinutes: amount(0, limit.MINUTES_MAX),
    returnsMax: count(0, limit.COUNT_MAX),
    returnAfter: count(0, limit.COUNT_MAX),
    undoSeconds: amount(0, limit.SECONDS_MAX),
    absentMinutes: amount(0, limit.MINUTES_MAX),
    holdMinutesMax: amount(0, limit.MINUTES_MAX),
    postponesMax: count(0, limit.COUNT_MAX),
    defaultOutcome: Outcome,
  },
  strict,
)

const Presence = Type.Union([
  Type.Object({ phone: Type.Boolean(), confirmAhead: Type.Optional(count(1, limit.COUNT_MAX)) }, strict),
  Type.Null(),
])
const Booking = Type.Object(
  {
    earlyMinutes: amount(0, limit.MINUTES_MAX),
    lateMinutes: amount(0, limit.MINUTES_MAX),
    aheadMinutes: amount(0, limit.MINUTES_MAX),
    cancelHours: amount(0, limit.MINUTES_MAX),
    noShowPauseDays: Type.Optional(amount(0, 366)),
  },
  strict,
)
const Passes = Type.Object(
  { passDays: count(0, 366), passAfter: count(0, limit.COUNT_MAX), passShare: amount(0, 1) },
  strict,
)
const Ratings = Type.Object(
  {
    ratingDays: amount(0, 366),
    caseDays: amount(0, 366),
    reasons: Type.Array(
      Type.Object({ id: SlugId, name: Text, levels: Type.Array(count(1, 5), { maxItems: 5 }) }, strict),
      { maxItems: limit.LIST_MAX },
    ),
  },
  strict,
)
const Voice = Type.Object(
  { languages: Type.Array(LanguageCode, { maxItems: limit.LANGUAGES_MAX }), quiet: Spans },
  strict,
)

export const Settings = Type.Object(
  {
    name: Text,
    zone: Type.String({ minLength: 1, maxLength: 64, description: 'an IANA time zone' }),
    languages: Type.Array(LanguageCode, { minItems: 1, maxItems: limit.LANGUAGES_MAX }),
    publicNotes: Type.Array(Text, { maxItems: limit.LIST_MAX, description: 'notices that the board always shows' }),
    series: Type.Array(Series, { minItems: 1, maxItems: limit.SERIES_MAX }),
    classes: Type.Array(TicketClass, { minItems: 1, maxItems: limit.CLASSES_MAX }),
    callingRule: CallingRule,
    absoluteMax: count(1, limit.COUNT_MAX),
    departments: Type.Array(Type.Object({ id: SlugId, name: Text }, strict), { maxItems: limit.DEPARTMENTS_MAX }),
    services: Type.Array(Service, { maxItems: limit.SERVICES_MAX }),
    counters: Type.Array(Counter, { maxItems: limit.COUNTERS_MAX }),
    zones: Type.Array(Zone, { minItems: 1, maxItems: limit.ZONES_MAX }),
    hours: Hours,
    calendar: Type.Array(CalendarDay, { maxItems: limit.CALENDAR_MAX }),
    call: CallLimits,
    presence: Presence,
    booking: Booking,
    passes: Passes,
    ratings: Ratings,
    nextMatterPlace: Type.Union([Type.Literal('keep'), Type.Literal('now')]),
    voice: Voice,
    printers: Type.Array(Printer, { maxItems: limit.PRINTERS_MAX }),
    boards: Type.Array(Board, { maxItems: limit.BOARDS_MAX }),
    texts: OwnTexts,
  },
  strict,
)
export type Settings = Static<typeof Settings>
export type ServiceSettings = Static<typeof Service>
export type CounterSettings = Static<typeof Counter>
export type SeriesSettings = Static<typeof Series>
export type ClassSettings = Static<typeof TicketClass>
export type HoursSettings = Static<typeof Hours>
/** From when to when, as `08:30` and `12:00`; until 30:00, which is six in the morning after. */
export type SpanSettings = Static<typeof Span>
export type CallSettings = Static<typeof CallLimits>
/** What a counter serves, and when it helps out (rule Q5). */
export type ServedService = Static<typeof ServedService>
