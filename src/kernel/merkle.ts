import { sha256 } from './digest.ts'

/** Hashing of the transparency log as in RFC 9162 section 2.1: a leaf is 0x00 || entry, a node 0x01 || left || right. */
const leafMark = Buffer.of(0)
const nodeMark = Buffer.of(1)
export const emptyRoot = sha256()

export const leafHash = (entry: string | Uint8Array): Buffer => sha256(leafMark, entry)
const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(nodeMark, left, right)

/** The largest power of two smaller than n (n > 1). */
const split = (n: number): number => 2 ** Math.floor(Math.log2(n - 1))

/** The Merkle tree hash over the leaves' hashes. */
export function rootOf(leaves: readonly Uint8Array[], from = 0, to = leaves.length): Buffer {
  const n = to - from
  if (n === 0) return emptyRoot
  if (n === 1) return Buffer.from(leaves[from] as Uint8Array)
  const k = split(n)
  return nodeHash(rootOf(leaves, from, from + k), rootOf(leaves, from + k, to))
}

/** Proof that leaf `index` is in the tree of these leaves (RFC 9162 section 2.1.3.1). */
export function inclusionProof(leaves: readonly Uint8Array[], index: number, from = 0, to = leaves.length): Buffer[] {
  const n = to - from
  if (n <= 1) return []
  const k = split(n)
  return index < k
    ? [...inclusionProof(leaves, index, from, from + k), rootOf(leaves, from + k, to)]
    : [...inclusionProof(leaves, index - k, from + k, to), rootOf(leaves, from, from + k)]
}

/** Whether the proof shows the leaf at index in a tree of this size and root (RFC 9162 section 2.1.3.2). */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (index >= size) return false
  let fn = index
  let sn = size - 1
  let hash: Uint8Array = leaf
  for (const step of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(step, hash)
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2)
        sn = Math.floor(sn / 2)
      }
    } else hash = nodeHash(hash, step)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && Buffer.compare(hash, root) === 0
}

/** Proof that the tree of the first `size` leaves is a beginning of the tree of all of them (RFC 9162 section 2.1.4.1). */
export function consistencyProof(leaves: readonly Uint8Array[], size: number): Buffer[] {
  const sub = (m: number, from: number, to: number, whole: boolean): Buffer[] => {
    const n = to - from
    if (m === n) return whole ? [] : [rootOf(leaves, from, to)]
    const k = split(n)
    return m <= k
      ? [...sub(m, from, from + k, whole), rootOf(leaves, from + k, to)]
      : [...sub(m - k, from + k, to, false), rootOf(leaves, from, from + k)]
  }
  return size === 0 || size === leaves.length ? [] : sub(size, 0, leaves.length, true)
}

/** Whether the proof shows that the first tree is a beginning of the second (RFC 9162 section 2.1.4.2). */
export function verifyConsistency(
  first: { readonly size: number; readonly root: Uint8Array },
  second: { readonly size: number; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  if (first.size > second.size) return false
  if (first.size === 0) return proof.length === 0
  if (first.size === second.size) return proof.length === 0 && Buffer.compare(first.root, second.root) === 0
  const path = Number.isInteger(Math.log2(first.size)) ? [first.root, ...proof] : [...proof]
  const [start] = path
  if (!start) return false
  let fn = first.size - 1
  let sn = second.size - 1
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  let fr: Uint8Array = start
  let sr: Uint8Array = start
  for (const step of path.slice(1)) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(step, fr)
      sr = nodeHash(step, sr)
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2)
        sn = Math.floor(sn / 2)
      }
    } else sr = nodeHash(sr, step)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && Buffer.compare(fr, first.root) === 0 && Buffer.compare(sr, second.root) === 0
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
