import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, verifyPassword } from './password.ts'

/** From the test of the reference implementation (P-H-C/phc-winner-argon2, src/test.c, version 0x13). */
const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'

test('a hash of the reference implementation is verified, and a changed one is not', async () => {
  assert.equal(await verifyPassword(known, 'password'), true)
  assert.equal(await verifyPassword(known, 'passwore'), false)
  assert.equal(await verifyPassword(known.replace('CTFh', 'CTFi'), 'password'), false)
})

test('a new hash has a salt of its own and OWASP’s cost, and verifies however the password’s accents are typed', async () => {
  const [one, other] = await Promise.all([hashPassword('Pe\u00f1a 2026'), hashPassword('Pe\u00f1a 2026')])
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.notEqual(one, other)
  assert.equal(await verifyPassword(one, 'Pen\u0303a 2026'), true)
  assert.equal(await verifyPassword(one, 'Pena 2026'), false)
})

test('without an account the answer is no, and it is not quicker', async () => {
  const took = async (kept: string | null) => {
    const from = performance.now()
    assert.equal(await verifyPassword(kept, 'x'), false)
    return performance.now() - from
  }
  const kept = await hashPassword('y')
  const pairs: (readonly [number, number])[] = []
  for (let i = 0; i < 7; i++) pairs.push([await took(null), await took(kept)] as const)
  const best = (at: 0 | 1) => Math.min(...pairs.map((pair) => pair[at]))
  assert.ok(best(0) > best(1) / 2, `${best(0)} ms without, ${best(1)} ms with an account`)
})

test('a kept text that is not Argon2id is an error, not a no', async () => {
  await assert.rejects(verifyPassword('$2b$10$abc', 'x'), /not Argon2id in PHC form/)
})
