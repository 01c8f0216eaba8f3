import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import * as x509 from '@peculiar/x509'

/** A hall's own authority and a certificate by it, as PEM. */
export type Certificates = { ca: Pem; server: Pem; fingerprint: string }
type Pem = { certificate: string; key: string }

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const CA_YEARS = 10
/** Apple's devices refuse a server's certificate that lasts longer, whoever signed it. */
const SERVER_DAYS = 820
const DAY_MS = 86_400_000

x509.cryptoProvider.set(webcrypto)

/**
 * An authority for this hall alone and a certificate for the names and addresses at which the hall is reached.
 * Whoever has the authority's key could show a device that trusts it any page as any other: it is worth locking away.
 */
export async function newCertificates(names: readonly string[], now: Date): Promise<Certificates> {
  const caKeys = await newKeys()
  const ca = await newAuthority(names, caKeys, now)
  const serverKeys = await newKeys()
  const server = await x509.X509CertificateGenerator.create({
    serialNumber: newSerial(),
    subject: `CN=${names[0]}, O=Tingxu`,
    issuer: ca.subject,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + SERVER_DAYS * DAY_MS),
    publicKey: serverKeys.publicKey,
    signingKey: caKeys.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(names.map(alternativeName)),
      await x509.AuthorityKeyIdentifierExtension.create(ca.publicKey),
    ],
  })
  const fingerprint = Buffer.from(await ca.getThumbprint('SHA-256'))
    .toString('hex')
    .toUpperCase()
  return {
    ca: { certificate: ca.toString('pem'), key: await keyPem(caKeys) },
    server: { certificate: server.toString('pem'), key: await keyPem(serverKeys) },
    fingerprint: fingerprint.replace(/(..)(?=.)/g, '$1:'),
  }
}

function newAuthority(names: readonly string[], keys: webcrypto.CryptoKeyPair, now: Date) {
  return x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: `CN=Tingxu ${names[0]}, O=Tingxu`,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + CA_YEARS * 365 * DAY_MS),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  })
}

const newKeys = () =>
  webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>

/** Positive and twenty bytes at most, as the standard asks. */
const newSerial = () => `00${Buffer.from(webcrypto.getRandomValues(new Uint8Array(16))).toString('hex')}`

function alternativeName(name: string): x509.JsonGeneralName {
  return { type: isIP(name) === 0 ? 'dns' : 'ip', value: name }
}

async function keyPem({ privateKey }: webcrypto.CryptoKeyPair): Promise<string> {
  const bytes = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey)).toString('base64')
  return `-----BEGIN PRIVATE KEY-----\n${bytes.replace(/(.{64})/g, '$1\n').trimEnd()}\n-----END PRIVATE KEY-----\n`
}
