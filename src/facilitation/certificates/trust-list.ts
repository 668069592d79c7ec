/**
 * The keys that a gate believes: which, of whom, from when until when, and whether for real people or invented ones.
 * It is plain JSON that a person can read. Why it is not signed: docs/decisions, "The trust list is not signed".
 */
import type { Bytes } from './cose-sign1.ts'

/** A production key signs for real people, a demonstration key for invented ones; neither for the other (S29). */
export type KeyKind = 'production' | 'demonstration'

export interface PublicKey {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
}

export interface TrustedKey {
  /** The first 8 bytes of the key's thumbprint (RFC 7638), base64url. */
  readonly kid: string
  readonly jurisdiction: string
  /** The state's name as the gate shows it. */
  readonly name: string
  readonly kind: KeyKind
  /** Instants (ISO 8601, UTC) between which the key may sign; `until` null while it is in use. */
  readonly from: string
  readonly until: string | null
  readonly key: PublicKey
}

export interface TrustList {
  readonly issued_at: string
  readonly keys: readonly TrustedKey[]
}

const FORMAT = 'fairway-trust-list/1'

/** The list as the bytes that the gate fetches and `fairway verify --trust FILE` reads. */
export const writeTrustList = (list: TrustList): Bytes =>
  new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, ...list }, null, 2)}\n`)

/** Reads a trust list. Throws an Error that says what is wrong in it; no half of a list is ever used. */
export function readTrustList(bytes: Uint8Array | string): TrustList {
  const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new Error('The trust list is not JSON. Fetch it again from the state that runs Fairway.')
  }
  const { format, issued_at, keys } = (raw ?? {}) as Record<string, unknown>
  if (format !== FORMAT) throw new Error(`The trust list is not of the form ${FORMAT}.`)
  if (!isInstant(issued_at) || !Array.isArray(keys)) throw new Error('The trust list has no day of issue or no keys.')
  for (const [at, key] of keys.entries())
    if (!isTrustedKey(key)) throw new Error(`Key ${at + 1} of the trust list is incomplete or not an ES256 key.`)
  return { issued_at, keys: keys as TrustedKey[] }
}

/** The entry of a key, or undefined when this list does not know it. */
export const trustedKeyOf = (list: TrustList, kid: Uint8Array): TrustedKey | undefined => {
  const name = toBase64url(kid)
  return list.keys.find((key) => key.kid === name)
}

/** Whether a key might sign at an instant (ISO 8601). */
export const mightSign = (key: TrustedKey, at: string): boolean =>
  Date.parse(key.from) <= Date.parse(at) && (key.until === null || Date.parse(at) < Date.parse(key.until))

const imported = new WeakMap<TrustedKey, Promise<CryptoKey>>()

/** The key for WebCrypto, imported once. */
export function cryptoKeyOf(key: TrustedKey): Promise<CryptoKey> {
  let found = imported.get(key)
  if (!found) {
    found = crypto.subtle.importKey('jwk', { ...key.key }, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify'])
    imported.set(key, found)
  }
  return found
}

export const toBase64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const isInstant = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))

function isTrustedKey(value: unknown): value is TrustedKey {
  if (typeof value !== 'object' || value === null) return false
  const { kid, jurisdiction, name, kind, from, until, key } = value as Record<string, unknown>
  const { kty, crv, x, y } = (key ?? {}) as Record<string, unknown>
  return (
    [kid, jurisdiction, name, x, y].every((text) => typeof text === 'string' && text !== '') &&
    (kind === 'production' || kind === 'demonstration') &&
    isInstant(from) &&
    (until === null || isInstant(until)) &&
    kty === 'EC' &&
    crv === 'P-256'
  )
}
