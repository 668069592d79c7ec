/**
 * COSE_Sign1 (RFC 9052) with ES256, the one envelope of certificates and status lists. Runs in Node and in the browser.
 */
import { decode, encode, Tag } from 'cbor2'
import type { Signer } from '#kernel/signer.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** An envelope taken apart; nothing in it is proved before `signatureHolds`. */
export interface Sign1 {
  readonly kid: Bytes
  /** Header 16, which keeps a status list from being taken for a certificate signed with the same key. */
  readonly type: string | undefined
  readonly payload: Bytes
  readonly signature: Bytes
  readonly signed: Bytes
  /** False when a character was changed on the way, whoever signed. */
  readonly intact: boolean
}

const ES256 = -7
const header = { alg: 1, kid: 4, type: 16, checksum: 'c' } as const
const exactly = { cde: true } as const

/**
 * CBOR in its one deterministic form (RFC 8949 section 4.2), so that the same claims are the same bytes.
 */
// The encoder takes a chunk for every key that it sorts; its usual 4,096 bytes make a token three times slower.
export const toCbor = (value: unknown): Bytes => encode(value, { ...exactly, chunkSize: 64 }) as Bytes

/** The value of deterministic CBOR, maps as Map; throws on any other bytes. */
export const fromCbor = (bytes: Uint8Array): unknown =>
  decode(bytes, { ...exactly, preferMap: true, maxDepth: 8, ignoreGlobalTags: false })

/** Puts a payload into a signed envelope. */
export async function seal(payload: Bytes, signer: Signer, type?: string): Promise<Bytes> {
  const fields = new Map<number, unknown>([
    [header.alg, ES256],
    [header.kid, signer.kid],
  ])
  if (type !== undefined) fields.set(header.type, type)
  const protectedHeader = toCbor(fields)
  const signature = await signer.sign(toSign(protectedHeader, payload))
  const open = new Map([[header.checksum, checksum(protectedHeader, payload, signature)]])
  return toCbor(new Tag(18, [protectedHeader, open, payload, signature]))
}

/** Takes an envelope apart, or gives null when the bytes are not a COSE_Sign1 with ES256. */
export function unseal(bytes: Uint8Array): Sign1 | null {
  try {
    // A plain copy: of a Buffer, which a file is read as, the decoder cuts Buffers, and they are signed as another type.
    const tag = fromCbor(new Uint8Array(bytes))
    if (!(tag instanceof Tag) || tag.tag !== 18 || !Array.isArray(tag.contents) || tag.contents.length !== 4)
      return null
    const [protectedHeader, open, payload, signature] = tag.contents as unknown[]
    if (!isBytes(protectedHeader) || !(open instanceof Map) || !isBytes(payload) || !isBytes(signature)) return null
    const fields = fromCbor(protectedHeader)
    if (!(fields instanceof Map) || fields.get(header.alg) !== ES256 || signature.length !== 64) return null
    const kid = fields.get(header.kid)
    const type = fields.get(header.type)
    if (!isBytes(kid) || (type !== undefined && typeof type !== 'string')) return null
    return {
      kid,
      type,
      payload,
      signature,
      signed: toSign(protectedHeader, payload),
      intact: open.size === 1 && open.get(header.checksum) === checksum(protectedHeader, payload, signature),
    }
  } catch {
    return null
  }
}

/** Whether this key signed exactly these bytes. */
export const signatureHolds = (message: Sign1, key: CryptoKey): Promise<boolean> =>
  crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, message.signature, message.signed)

const toSign = (protectedHeader: Bytes, payload: Bytes): Bytes =>
  toCbor(['Signature1', protectedHeader, new Uint8Array(), payload])

export const isBytes = (value: unknown): value is Bytes => value instanceof Uint8Array

/**
 * CRC-16/CCITT over the envelope's parts. It proves nothing against a forger: it tells a smudged or mistyped certificate
 * from one with a strange key, when the changed character happens to lie in the key's name. A CRC of 16 bits sees every
 * change within 16 bits, and one base45 character touches no more.
 */
function checksum(...parts: Bytes[]): number {
  let crc = 0xffff
  for (const part of parts)
    for (const byte of part) {
      crc ^= byte << 8
      for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : crc << 1
    }
  return crc
}
