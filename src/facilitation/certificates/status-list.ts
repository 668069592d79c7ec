/**
 * Which certificates are no longer good, as a Token Status List (draft-ietf-oauth-status-list) in a signed CWT: two bits
 * a certificate, so that the list names nobody and a gate can hold it whole. Runs in Node and in the browser.
 */
import type { Signer } from '#kernel/signer.ts'
import { Fields, type Moment } from './certificate-token.ts'
import { type Bytes, fromCbor, seal, signatureHolds, toCbor, unseal } from './cose-sign1.ts'
import { cryptoKeyOf, type KeyKind, mightSign, type TrustList, trustedKeyOf } from './trust-list.ts'

/** In the order of their two bits. */
const STATUSES = ['valid', 'ended', 'suspended', 'departed'] as const
export type Status = (typeof STATUSES)[number]

export interface StatusList {
  readonly uri: string
  readonly jurisdiction: string
  readonly kind: KeyKind
  /** ISO 8601, UTC. */
  readonly issued_at: string
  /** Two bits an index, the first index in the lowest bits of the first byte. */
  readonly bits: Bytes
}

const TYPE = 'application/statuslist+cwt'
const claim = { subject: 2, issued: 6, list: 65533 } as const
/** 268 million certificates; more is not a list of ours. */
const MOST_BYTES = 64 << 20

/**
 * The bits of a list for indexes 0 to size − 1; what is not named is valid. Throws when an index lies outside: a
 * certificate whose bits nobody publishes could never be ended.
 */
export function buildStatusBits(size: number, statuses: Iterable<readonly [index: number, status: Status]>): Bytes {
  const bits = new Uint8Array(Math.ceil(size / 4))
  for (const [index, status] of statuses) {
    if (!Number.isSafeInteger(index) || index < 0 || index >= size)
      throw new RangeError(`Index ${index} lies outside a status list of ${size}.`)
    const at = index >> 2
    const shift = (index & 3) * 2
    bits[at] = ((bits[at] as number) & ~(3 << shift)) | (STATUSES.indexOf(status) << shift)
  }
  return bits
}

/** Signs a list. `uri` is the address that the certificates name. */
export async function signStatusList(
  list: { readonly uri: string; readonly issued_at: Moment; readonly bits: Bytes },
  key: Signer,
): Promise<Bytes> {
  const payload = toCbor(
    new Map<number, unknown>([
      [claim.subject, list.uri],
      [claim.issued, Math.floor(list.issued_at.epochMilliseconds / 1000)],
      [claim.list, { bits: 2, lst: await through(new CompressionStream('deflate'), list.bits) }],
    ]),
  )
  return seal(payload, key, TYPE)
}

export type StatusListRead =
  | { readonly ok: true; readonly list: StatusList }
  | { readonly ok: false; readonly why: 'unreadable' | 'changed' | 'strange issuer' }

/** Reads a list and proves it by the trust list. Nothing is unpacked before the signature holds. */
export async function readStatusList(bytes: Uint8Array, trust: TrustList): Promise<StatusListRead> {
  const message = unseal(bytes)
  if (!message || message.type !== TYPE) return { ok: false, why: 'unreadable' }
  if (!message.intact) return { ok: false, why: 'changed' }
  const key = trustedKeyOf(trust, message.kid)
  if (!key) return { ok: false, why: 'strange issuer' }
  if (!(await signatureHolds(message, await cryptoKeyOf(key)))) return { ok: false, why: 'changed' }
  try {
    const claims = new Fields(fromCbor(message.payload))
    const packed = new Fields(claims.get(claim.list))
    const issued_at = claims.instant(claim.issued)
    if (packed.whole('bits') !== 2) return { ok: false, why: 'unreadable' }
    if (!mightSign(key, issued_at)) return { ok: false, why: 'strange issuer' }
    const bits = await through(new DecompressionStream('deflate'), packed.bytes('lst'))
    const { jurisdiction, kind } = key
    return { ok: true, list: { uri: claims.text(claim.subject), jurisdiction, kind, issued_at, bits } }
  } catch {
    return { ok: false, why: 'unreadable' }
  }
}

/** The status at an index, or undefined when the list does not reach that far: it is older than the certificate. */
export function statusAt(list: StatusList, index: number): Status | undefined {
  const byte = list.bits[Math.floor(index / 4)]
  return byte === undefined ? undefined : STATUSES[(byte >> ((index % 4) * 2)) & 3]
}

/** How old a list is, in hours; never less than 0, though the device's clock may be slow. */
export const ageInHours = (issuedAt: string, now: Moment): number =>
  Math.max(0, (now.epochMilliseconds - Date.parse(issuedAt)) / 3_600_000)

async function through(stream: CompressionStream | DecompressionStream, bytes: Bytes): Promise<Bytes> {
  const writer = stream.writable.getWriter()
  const written = writer.write(bytes).then(() => writer.close())
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = stream.readable.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > MOST_BYTES) throw new RangeError('The status list is larger than any list of ours.')
    chunks.push(part.value)
  }
  await written
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
