/**
 * The key with which a jurisdiction signs its certificates and status lists: one file that only the server reads, made at
 * first start. Several servers share the file, or put a key service behind the same `sign`.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Signer } from '#kernel/signer.ts'
import type { Bytes } from './cose-sign1.ts'
import { type KeyKind, type PublicKey, type TrustedKey, toBase64url } from './trust-list.ts'

export interface SigningKey extends Signer {
  readonly jurisdiction: string
  readonly kind: KeyKind
  /** Since when the key signs (ISO 8601, UTC). */
  readonly from: string
  readonly publicKey: PublicKey
  readonly publicPem: string
}

export interface KeyPlace {
  /** The data folder; keys lie in its folder `keys`. */
  readonly data: string
  readonly jurisdiction: string
  readonly kind: KeyKind
  /** The clock, for the day from which a new key signs. */
  readonly now: { readonly epochMilliseconds: number }
}

interface KeyFile {
  readonly kind: KeyKind
  readonly jurisdiction: string
  readonly from: string
  readonly key: PublicKey & { readonly d: string }
}

/**
 * Opens the jurisdiction's key, or makes it. Several processes may start at once: one of them makes the file, whole, and
 * all read that one. Throws when the file is of another kind or jurisdiction than asked for: keys are never renamed.
 */
export async function openSigningKey(place: KeyPlace): Promise<SigningKey> {
  const path = join(place.data, 'keys', `${place.jurisdiction}-certificate.${place.kind}.json`)
  let text = await readFile(path, 'utf8').catch(absent)
  if (text === null) {
    await makeKeyFile(path, place)
    text = await readFile(path, 'utf8')
  }
  const file = JSON.parse(text) as KeyFile
  if (file.kind !== place.kind || file.jurisdiction !== place.jurisdiction)
    throw new Error(
      `${path} holds a ${file.kind} key of ${file.jurisdiction}. A key serves one jurisdiction and one kind of people; put the right file back, or move this one away and start again to make a new key.`,
    )
  return signingKey(file)
}

/** The key's entry in a trust list. */
export const trusted = (key: SigningKey, name: string, until: string | null = null): TrustedKey => ({
  kid: toBase64url(key.kid),
  jurisdiction: key.jurisdiction,
  name,
  kind: key.kind,
  from: key.from,
  until,
  key: key.publicKey,
})

function signingKey(file: KeyFile): SigningKey {
  const secret = createPrivateKey({ format: 'jwk', key: { ...file.key } })
  const { kty, crv, x, y } = file.key
  return {
    jurisdiction: file.jurisdiction,
    kind: file.kind,
    demonstration: file.kind === 'demonstration',
    from: file.from,
    kid: keyName({ kty, crv, x, y }),
    publicKey: { kty, crv, x, y },
    publicPem: createPublicKey(secret).export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => signEs256(bytes, secret),
  }
}

/** The first 8 bytes of the thumbprint (RFC 7638): short enough for a QR code, and two keys of a list never share it. */
const keyName = ({ crv, kty, x, y }: PublicKey): Bytes =>
  new Uint8Array(createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest().subarray(0, 8))

const signInPool = promisify(sign)

/** In libuv's pool, so that ten thousand signatures do not hold up a page. */
const signEs256 = async (bytes: Bytes, key: KeyObject): Promise<Bytes> =>
  new Uint8Array(await signInPool('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }))

async function makeKeyFile(path: string, place: KeyPlace): Promise<void> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const file: KeyFile = {
    kind: place.kind,
    jurisdiction: place.jurisdiction,
    from: startOfDay(place.now.epochMilliseconds),
    key: privateKey.export({ format: 'jwk' }) as unknown as KeyFile['key'],
  }
  await mkdir(join(place.data, 'keys'), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(file, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  // A link fails where the name exists: whoever comes second keeps the first one's key.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
}

/** A key signs from the beginning of the day it was made on (UTC): clocks of two servers differ by seconds. */
const startOfDay = (epochMilliseconds: number): string =>
  `${new Date(epochMilliseconds).toISOString().slice(0, 10)}T00:00:00Z`

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
