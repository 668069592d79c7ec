import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCode, verifyCode } from './worker-code.ts'

test('a code opens with what was sent and with nothing else; what is kept does not show it', async () => {
  const { code, hash } = await newCode()
  assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  assert.ok(!hash.includes(code.slice(0, 4)))
  assert.equal(await verifyCode(hash, code.toLowerCase().replace('-', ' ')), true)
  assert.equal(
    await verifyCode(
      hash,
      code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ),
    false,
  )
  assert.equal(await verifyCode(null, code), false)
})
