import { COMMAND_SCHEMAS } from '@tingxu/shared/commands.ts'
import { COMMAND_ROLES, ROLES, type Role, VIEW_ROLES } from '@tingxu/shared/roles.ts'
import { VIEWS } from '@tingxu/shared/views.ts'
import type { FastifyInstance, RouteOptions } from 'fastify'

/**
 * Who may use a route. `anyone`: no credential needed. `somebody`: any credential. `staff`: whoever has signed in.
 * `in-hall`: any role in the hall that the path names; what that role may do there is the role table's business. A list:
 * these roles in that hall; administrators have theirs in every hall. `manager-anywhere`: a manager of some hall.
 * `administrator-anywhere`: an administrator, and no hall is meant. `own-machine-or-manager`: whoever looks after the
 * machine.
 */
export type Access =
  | 'anyone'
  | 'somebody'
  | 'staff'
  | 'in-hall'
  | 'manager-anywhere'
  | 'administrator-anywhere'
  | 'own-machine-or-manager'
  | readonly Role[]

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
}

/** Stops the server from starting with a route that does not say who may use it, or with a hole in a role table. */
export function checkAccess(app: FastifyInstance) {
  const undeclared: RouteOptions[] = []
  app.addHook('onRoute', (route) => {
    if (route.config?.access === undefined) undeclared.push(route)
  })
  app.addHook('onReady', async () => {
    // Looked at again here: a plugin's own routes are given their access after this hook has seen them.
    const faults = undeclared.filter(({ config }) => config?.access === undefined)
    if (faults.length > 0) throw new Error(`no access declared: ${faults.map(({ url }) => url).join(', ')}`)
    checkRoleTables()
  })
}

/** Types say so already; but a table may be put together by a hand that silences them. */
export function checkRoleTables() {
  compare('command', Object.keys(COMMAND_SCHEMAS), COMMAND_ROLES)
  compare('view', VIEWS, VIEW_ROLES)
}

function compare(what: string, names: readonly string[], table: Record<string, readonly Role[]>) {
  for (const name of names) {
    const roles = Object.hasOwn(table, name) ? table[name] : undefined
    if (!roles?.length) throw new Error(`${what} ${name} has no row in the role table`)
    for (const role of roles) if (!ROLES.includes(role)) throw new Error(`${what} ${name}: unknown role ${role}`)
  }
  for (const row of Object.keys(table))
    if (!names.includes(row)) throw new Error(`the role table has a row for no ${what}: ${row}`)
}
