import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import Fastify from 'fastify'
import { takeOrders } from './child.ts'

type Body = { id: string; command: { serviceIds: string[] } }

/** What one would write first: a number and a row, durable, one transaction a request. */
takeOrders(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tingxu-one-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const take = openTickets(join(folder, 'tickets.db'))
  const app = Fastify()
  app.post('/*', async ({ body }) => {
    const { id, command } = body as Body
    return { ticketId: id, number: take(id, command.serviceIds[0] ?? '') }
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
})

function openTickets(file: string) {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE tickets (id TEXT PRIMARY KEY, service TEXT, number INTEGER, at INTEGER)')
  db.exec('CREATE INDEX by_service ON tickets (service, number)')
  const last = db.prepare<[string], { number: number | null }>(
    'SELECT max(number) AS number FROM tickets WHERE service = ?',
  )
  const insert = db.prepare('INSERT INTO tickets VALUES (?, ?, ?, ?)')
  return db.transaction((id: string, service: string): number => {
    const number = (last.get(service)?.number ?? 0) + 1
    insert.run(id, service, number, Date.now())
    return number
  })
}
