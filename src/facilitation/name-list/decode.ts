/** How the bytes of a list were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of a list: by its byte-order mark, as UTF-16 when every second byte of the beginning is zero, as UTF-8 when it is that, else as
 * Windows-1252, which every spreadsheet of the West wrote for decades. Undefined when it is none of these.
 */
export function decodeList(bytes: Uint8Array): Decoded | undefined {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0]
  const order = marked ? [marked] : [...wide(bytes), 'utf-8' as const, 'windows-1252' as const]
  for (const encoding of order) {
    const text = decodeAs(bytes, encoding)
    if (text !== undefined) return { text, encoding }
  }
  return undefined
}

/** UTF-16 without a mark: headers are Latin, so every second byte of the beginning is zero. */
function wide(bytes: Uint8Array): Encoding[] {
  const start = bytes.subarray(0, 64)
  if (start.length < 8) return []
  const zeros = (odd: number) => start.filter((byte, i) => i % 2 === odd && byte === 0).length
  const half = Math.floor(start.length / 2)
  if (zeros(1) >= half - 1 && zeros(0) === 0) return ['utf-16le']
  if (zeros(0) >= half - 1 && zeros(1) === 0) return ['utf-16be']
  return []
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return encoding === 'windows-1252' && /[\u0081\u008d\u008f\u0090\u009d]/.test(text) ? undefined : text
  } catch {
    return undefined
  }
}
