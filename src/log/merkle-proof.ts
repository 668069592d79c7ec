import { rootOf, split } from './merkle.ts'

/** Proof that leaf `index` is in the tree of these leaves (RFC 9162 section 2.1.3.1). */
export function inclusionProof(leaves: readonly Uint8Array[], index: number, from = 0, to = leaves.length): Buffer[] {
  const n = to - from
  if (n <= 1) return []
  const k = split(n)
  return index < k
    ? [...inclusionProof(leaves, index, from, from + k), rootOf(leaves, from + k, to)]
    : [...inclusionProof(leaves, index - k, from + k, to), rootOf(leaves, from, from + k)]
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
