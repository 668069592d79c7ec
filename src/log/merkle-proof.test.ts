import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leafHash, nodeHash, rootOf } from './merkle.ts'
import { consistencyProof, inclusionProof } from './merkle-proof.ts'

const tree = (n: number) => Array.from({ length: n }, (_, i) => leafHash(`entry ${i}`))

test('each leaf is proved in, and no other is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), (size, at, other) => {
      const leaves = tree(size)
      const index = at % size
      const proof = inclusionProof(leaves, index)
      assert.ok(verifyInclusion(leaves[index] as Buffer, index, size, proof, rootOf(leaves)))
      assert.ok(!verifyInclusion(leafHash('forged'), index, size, proof, rootOf(leaves)))
      const wrong = other % size
      if (wrong !== index) assert.ok(!verifyInclusion(leaves[index] as Buffer, wrong, size, proof, rootOf(leaves)))
    }),
  )
})

test('a head is proved to be the beginning of a later one, and of no log with another past', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), (size, at, altered) => {
      const leaves = tree(size)
      const first = 1 + (at % size)
      const proof = consistencyProof(leaves, first)
      const head = { size: first, root: rootOf(leaves, 0, first) }
      assert.ok(verifyConsistency(head, { size, root: rootOf(leaves) }, proof))
      const rewritten = leaves.with(altered % first, leafHash('rewritten'))
      assert.ok(!verifyConsistency(head, { size, root: rootOf(rewritten) }, consistencyProof(rewritten, first)))
    }),
  )
})

/** Whether the proof shows the leaf at index in a tree of this size and root (RFC 9162 section 2.1.3.2). */
function verifyInclusion(
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

/** Whether the proof shows that the first tree is a beginning of the second (RFC 9162 section 2.1.4.2). */
function verifyConsistency(
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
