import { isUtf8 } from 'node:buffer'
import { Transform } from 'node:stream'
import { BODY_BYTES_MAX } from '@tingxu/shared/limits.ts'
import { COMMAND_ROLES } from '@tingxu/shared/roles.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** A body that cannot be read as JSON text of ours: where, and which sentence says why. */
export class BrokenBody extends Error {
  override name = 'BrokenBody'
  readonly path: string
  readonly why: 'notJson' | 'brokenText'
  readonly statusCode = 400

  constructor(path: string, why: 'notJson' | 'brokenText') {
    super(why)
    this.path = path
    this.why = why
  }
}

export class TooLarge extends Error {
  override name = 'TooLarge'
  readonly statusCode = 413
}

/**
 * Bodies are JSON and nothing else: a form of a foreign page has no way in. The text must be valid UTF-8 without NUL and
 * without half characters, which would be written differently by the log, the hash and the screen.
 */
export function readJsonBodies(app: FastifyInstance) {
  app.removeAllContentTypeParsers()
  app.addHook('preParsing', (request, reply, payload, done) => {
    const bytesMax = bytesMaxOf(request)
    if (bytesMax === null) return done(null, payload)
    const refused = () => {
      // What is on its way will not be read, so nothing else can come over this connection.
      reply.header('connection', 'close')
      return new TooLarge()
    }
    if (Number(request.headers['content-length'] ?? 0) > bytesMax) return done(refused())
    done(null, payload.pipe(upTo(bytesMax, refused)))
  })
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (body.length === 0) return done(null, undefined)
    if (!isUtf8(body)) return done(new BrokenBody('', 'brokenText'))
    const text = body.toString()
    parse(request, text, (error, value) => {
      if (error) return done(new BrokenBody('', 'notJson'))
      const broken = SUSPICIOUS.test(text) ? brokenTextIn(value) : null
      return broken === null ? done(null, value) : done(new BrokenBody(broken, 'brokenText'))
    })
  })
}

/**
 * Where everybody in a hall may ask for something, only those who publish have something long to say: its settings. Null:
 * as much as the route takes.
 */
function bytesMaxOf({ role, routeOptions }: FastifyRequest): number | null {
  const publishes = role !== null && COMMAND_ROLES.publishSettings.includes(role)
  return routeOptions.config.access === 'in-hall' && !publishes ? BODY_BYTES_MAX : null
}

/** A body that does not say how long it is, read so far and no further: a thousand of them must not fill the memory. */
function upTo(bytesMax: number, refused: () => Error): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length
      if (bytes > bytesMax) next(refused())
      else next(null, chunk)
    },
  })
}

/** An escaped NUL or half of a pair; written out as bytes neither is valid JSON. */
const SUSPICIOUS = /\\u(?:0000|[dD][89a-fA-F])/

/** Where a string or a name with such a character is, as a JSON pointer; null: nowhere. No recursion: depth is theirs. */
function brokenTextIn(value: unknown): string | null {
  const rest: { path: string; value: unknown }[] = [{ path: '', value }]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { path, value } = next
    if (typeof value === 'string' && isBroken(value)) return path
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value)) {
      if (isBroken(name)) return path
      rest.push({ path: `${path}/${name}`.slice(0, PATH_MAX), value: inner })
    }
  }
  return null
}

const PATH_MAX = 400
const isBroken = (text: string) => !text.isWellFormed() || text.includes('\0')
