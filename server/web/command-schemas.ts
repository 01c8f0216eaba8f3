import { COMMAND_SCHEMAS } from '@tingxu/shared/commands.ts'
import { Id, SlugId, strict } from '@tingxu/shared/schema.ts'
import type { AnyCommandBody, Results } from '@tingxu/shared/wire.ts'
import { type TSchema, Type } from 'typebox'

/** By its `type` a command is held against its one schema, so that a fault is told about the command that was meant. */
export const CommandBodySchema = Type.Unsafe<AnyCommandBody>(
  Type.Object(
    {
      id: Id,
      command: Type.Unsafe({
        type: 'object',
        required: ['type'],
        discriminator: { propertyName: 'type' },
        oneOf: Object.values(COMMAND_SCHEMAS),
      }),
    },
    strict,
  ),
)

export const HallParams = Type.Object({ hallId: SlugId })

const integer = Type.Integer()
const text = Type.String()
const TicketNamed = Type.Object({ ticketId: text, label: text })
const orNull = (schema: TSchema) => ({ ...schema, nullable: true }) as TSchema

type FieldOf<Result> = string extends keyof Result ? never : keyof Result
type ResultField = { [Type in keyof Results]: FieldOf<Results[Type]> }[keyof Results]

/** Every field that any command's result has. What is not named here does not leave the server. */
const AnyResult = Type.Object(
  Object.fromEntries(
    Object.entries({
      ticketId: text,
      label: text,
      serviceId: text,
      link: text,
      ahead: integer,
      wait: orNull(Type.Object({ fromMinutes: Type.Number(), toMinutes: Type.Number() })),
      calls: integer,
      date: text,
      version: integer,
      counterId: text,
      staffId: text,
      matterId: text,
      finished: orNull(TicketNamed),
      called: orNull(TicketNamed),
      why: text,
      undone: text,
    } satisfies Record<ResultField, TSchema>).map(([name, schema]) => [name, Type.Optional(schema)]),
  ),
)

export const AcceptedSchema = Type.Object(
  { seq: integer, now: integer, result: AnyResult },
  { description: 'done, and on disk' },
)
export const RefusedSchema = Type.Object(
  { refused: text, message: Type.Optional(text) },
  { additionalProperties: true, description: 'a no, with its reason and a sentence in the language of the caller' },
)
export const MalformedSchema = Type.Object(
  { path: text, why: text },
  { description: 'where, as a JSON pointer, and why' },
)
export const UnavailableSchema = Type.Object({ reason: text, message: text })
