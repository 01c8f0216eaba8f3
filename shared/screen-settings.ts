import { type Static, Type } from 'typebox'
import { OWN_TEXT_MAX } from './limits.ts'
import { amount, LANGUAGE_PATTERN, SlugId, strict, Text } from './schema.ts'

/** What may stand on a ticket beside the hall, the number and the service, which every ticket has. */
export const TICKET_PARTS = ['plain-name', 'ahead', 'wait', 'taken-at', 'code', 'rights'] as const
export type TicketPart = (typeof TICKET_PARTS)[number]

/** How a kiosk's tickets look on paper. The first is used where a kiosk asks for no other. */
export const Printer = Type.Object(
  {
    id: SlugId,
    name: Text,
    paper: Type.Union([Type.Literal(80), Type.Literal(58)], { description: 'how wide its roll is, in mm' }),
    top: Type.Optional(Text),
    foot: Type.Optional(Text),
    shows: Type.Array(Type.Enum(TICKET_PARTS), { maxItems: TICKET_PARTS.length }),
  },
  strict,
)

/** What a zone's boards show beside the calls, and how loud they are; `zoneId` null: those of the whole hall. */
export const Board = Type.Object(
  {
    id: SlugId,
    zoneId: Type.Union([SlugId, Type.Null()]),
    waiting: Type.Boolean(),
    missed: Type.Boolean(),
    notices: Type.Boolean(),
    volume: amount(0, 1),
  },
  strict,
)

const Sentence = Type.Record(
  Type.String({ pattern: LANGUAGE_PATTERN }),
  Type.String({ maxLength: OWN_TEXT_MAX }),
  strict,
)

/** Sentences of the screens that a hall may word by itself. */
export const OwnTexts = Type.Object(
  {
    'kiosk-welcome': Type.Optional(Sentence),
    'kiosk-desk': Type.Optional(Sentence),
    'closed-note': Type.Optional(Sentence),
  },
  strict,
)

export type PrinterSettings = Static<typeof Printer>
export type BoardSettings = Static<typeof Board>
export type OwnTextId = keyof Static<typeof OwnTexts>
