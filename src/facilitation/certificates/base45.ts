/**
 * Base45 (RFC 9285), strictly: the npm package `base45` wants Node's Buffer and reads a character outside the alphabet
 * or a value beyond 16 bits as something else, so that a changed certificate could still be read. It is the tests' oracle.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

const VALUE_OF = new Map([...ALPHABET].map((character, value) => [character, value]))

/** Bytes as text of the alphabet that a QR code packs best: three characters for two bytes. */
export function encodeBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = at + 1 < bytes.length
    let value = pair ? (bytes[at] as number) * 256 + (bytes[at + 1] as number) : (bytes[at] as number)
    for (let digit = pair ? 3 : 2; digit > 0; digit--) {
      text += ALPHABET[value % 45]
      value = Math.floor(value / 45)
    }
  }
  return text
}

/** The bytes of a base45 text, or null when it is not one. */
export function decodeBase45(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 3 === 1) return null
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3)
    let value = 0
    for (let digit = group.length - 1; digit >= 0; digit--) {
      const one = VALUE_OF.get(group[digit] as string)
      if (one === undefined) return null
      value = value * 45 + one
    }
    if (value > (group.length === 3 ? 0xffff : 0xff)) return null
    if (group.length === 3) bytes.push(value >> 8)
    bytes.push(value & 0xff)
  }
  return new Uint8Array(bytes)
}
