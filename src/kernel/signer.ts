/**
 * Signing is one async function. A demonstration key signs for invented people only, a production key for real ones only.
 * kid is the key's name as published; sign gives an ES256 signature (64 bytes, r and s as in RFC 9053) over the bytes.
 */
export interface Signer {
  readonly kid: Uint8Array<ArrayBuffer>
  readonly demonstration: boolean
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
}
