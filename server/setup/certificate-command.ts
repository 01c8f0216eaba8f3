import './node-guard.ts'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { type Config, configFrom } from '../config.ts'
import { certificateGuide } from './certificate-guide.ts'
import { newCertificates } from './certificates.ts'

/** `npm run certificate [-- NAME …]`: an authority of the hall's own and a certificate for its names, once. */
const config = configFrom()
if ('faults' in config) {
  console.error(config.faults.join('\n'))
  process.exitCode = 1
} else await makeCertificate(config, process.argv.slice(2))

async function makeCertificate(config: Config, more: string[]) {
  const dir = join(config.dataDir, 'tls')
  if (existsSync(dir)) {
    console.error(
      `${dir} is there already. Move it away first: devices that trust the old one will not trust a new one.`,
    )
    process.exitCode = 1
    return
  }
  const names = namesOf(config, more)
  const { ca, server, fingerprint } = await newCertificates(names, new Date())
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const write = (name: string, text: string, mode: number) => writeFile(join(dir, name), text, { mode, flag: 'wx' })
  await write('ca.pem', ca.certificate, 0o644)
  await write('ca-key.pem', ca.key, 0o600)
  // The server hands out the authority's certificate with its own: some devices want to see the whole chain.
  await write('cert.pem', `${server.certificate}\n${ca.certificate}\n`, 0o644)
  await write('key.pem', server.key, 0o600)
  const guide = certificateGuide({ dir, names, fingerprint, port: config.port })
  await write('how-devices-trust-it.txt', guide, 0o644)
  console.log(guide)
}

/** Where the hall is reached, as far as this machine knows, and whatever names were typed besides. */
function namesOf({ publicUrl }: Config, more: string[]): string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  const known = [...(publicUrl ? [publicUrl.hostname] : []), hostname().toLowerCase(), 'localhost', '127.0.0.1']
  return [...new Set([...more, ...known, ...addresses])]
}
