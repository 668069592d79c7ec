import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyRoot, Frontier, leafHash, rootOf } from './merkle.ts'

const tree = (n: number) => Array.from({ length: n }, (_, i) => leafHash(`entry ${i}`))

test('the tree of the standard’s own example has its root', () => {
  // RFC 6962 test vectors (the hashing that RFC 9162 keeps), leaves "", 00, 10, 2021, 3031, 40414243, 5051525354555657, 60..6f
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const leaves = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')))
  assert.equal(emptyRoot.toString('hex'), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(rootOf(leaves).toString('hex'), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
})

test('a tree that grows leaf by leaf has the root of the whole at every size, also when taken up again from its peaks', () => {
  let frontier = new Frontier()
  const leaves = tree(300)
  for (const [i, leaf] of leaves.entries()) {
    frontier.add(leaf)
    assert.deepEqual(frontier.root(), rootOf(leaves, 0, i + 1))
    frontier = new Frontier(i + 1, frontier.peaks())
  }
})
