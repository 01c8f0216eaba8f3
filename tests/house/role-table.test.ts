import { COMMAND_SCHEMAS } from '@tingxu/shared/commands.ts'
import { COMMAND_ROLES, DEVICE_KINDS, ROLES, STAFF_ROLES, VIEW_ROLES } from '@tingxu/shared/roles.ts'
import { VIEW_OF, VIEWS } from '@tingxu/shared/views.ts'
import { describe, expect, test } from 'vitest'
import { fileAt } from './project-files.ts'

const commands = Object.keys(COMMAND_SCHEMAS).sort()
const known = new Set<string>(ROLES)

describe('[V5] who may do what stands in one table', () => {
  test('every command has a row, and no row is left over', () => {
    expect(Object.keys(COMMAND_ROLES).sort()).toEqual(commands)
  })

  test('every view has a row, and no row is left over', () => {
    expect(Object.keys(VIEW_ROLES).sort()).toEqual([...VIEWS].sort())
    expect(Object.keys(VIEW_OF).sort()).toEqual([...VIEWS].sort())
  })

  test('a row names roles that exist, each once, and never nobody', () => {
    for (const [name, roles] of Object.entries({ ...COMMAND_ROLES, ...VIEW_ROLES })) {
      expect(roles.length, name).toBeGreaterThan(0)
      expect(new Set(roles).size, name).toBe(roles.length)
      expect(
        roles.filter((role) => !known.has(role)),
        name,
      ).toEqual([])
    }
  })

  test('devices and staff are roles', () => {
    expect([...DEVICE_KINDS, ...STAFF_ROLES].filter((role) => !known.has(role))).toEqual([])
  })

  test('[V4] a device cannot do what a person at a counter may', () => {
    const atCounters = ['callNext', 'recall', 'startService', 'markNoShow', 'finishService', 'openCounter'] as const
    for (const command of atCounters) {
      expect(
        COMMAND_ROLES[command].filter((role) => DEVICE_KINDS.some((kind) => kind === role)),
        command,
      ).toEqual([])
    }
  })
})

describe('every command is known everywhere', () => {
  test('its schema carries its own name and refuses unknown fields', () => {
    for (const [name, schema] of Object.entries(COMMAND_SCHEMAS)) {
      expect(schema.properties.type.const).toBe(name)
      expect(schema, name).toMatchObject({ additionalProperties: false })
    }
  })

  test('decide has a case for each and for nothing else', () => {
    const cases = fileAt('server/domain/decide.ts').text.matchAll(/case '(\w+)':/g)
    expect([...cases].map(([, name]) => name ?? '').sort()).toEqual(commands)
  })

  test('every command has a result on the wire', () => {
    const results = fileAt('shared/wire.ts').text.match(/type Results = \{([\s\S]*?)\n\}/)?.[1] ?? ''
    const named = [...results.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name ?? '')
    expect(named.sort()).toEqual(commands)
  })
})
