import { sha256 } from '#kernel/digest.ts'

/** Hashing of the transparency log as in RFC 9162 section 2.1: a leaf is 0x00 || entry, a node 0x01 || left || right. */
const leafMark = Buffer.of(0)
const nodeMark = Buffer.of(1)
export const emptyRoot = sha256()

export const leafHash = (entry: string | Uint8Array): Buffer => sha256(leafMark, entry)
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(nodeMark, left, right)

/** The largest power of two smaller than n (n > 1). */
export const split = (n: number): number => 2 ** Math.floor(Math.log2(n - 1))

/** The Merkle tree hash over the leaves' hashes. */
export function rootOf(leaves: readonly Uint8Array[], from = 0, to = leaves.length): Buffer {
  const n = to - from
  if (n === 0) return emptyRoot
  if (n === 1) return Buffer.from(leaves[from] as Uint8Array)
  const k = split(n)
  return nodeHash(rootOf(leaves, from, from + k), rootOf(leaves, from + k, to))
}

/** The right edge of a growing tree: one root for each bit set in the size. Appending and the root cost a logarithm, not the whole. */
export class Frontier {
  readonly #peaks: { readonly size: number; readonly hash: Buffer }[] = []

  /** From a size and its peaks' hashes, the largest first, as `peaks()` gave them. */
  constructor(size = 0, peaks: Uint8Array = new Uint8Array()) {
    const bytes = Buffer.from(peaks)
    let left = size
    for (let at = 0; at < bytes.length; at += 32) {
      const peak = 2 ** Math.floor(Math.log2(left))
      this.#peaks.push({ size: peak, hash: bytes.subarray(at, at + 32) })
      left -= peak
    }
    if (left !== 0) throw new RangeError('These peaks are not those of a tree of this size')
  }

  peaks(): Buffer {
    return Buffer.concat(this.#peaks.map((peak) => peak.hash))
  }

  add(leaf: Buffer): void {
    let peak = { size: 1, hash: leaf }
    for (let last = this.#peaks.at(-1); last?.size === peak.size; last = this.#peaks.at(-1)) {
      this.#peaks.pop()
      peak = { size: peak.size * 2, hash: nodeHash(last.hash, peak.hash) }
    }
    this.#peaks.push(peak)
  }

  root(): Buffer {
    const last = this.#peaks.at(-1)
    if (!last) return emptyRoot
    return this.#peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left.hash, right), last.hash)
  }
}
