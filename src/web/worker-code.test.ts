import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCode, newReference, printedReference, readReference, verifyCode } from './worker-code.ts'

test('a reference is read as printed, in small letters, without hyphens, and with letters that look alike', () => {
  for (let i = 0; i < 200; i++) {
    const reference = newReference()
    assert.match(reference, /^[0-9A-HJKMNP-TV-Z]{13}$/)
    assert.equal(readReference(printedReference(reference)), reference)
    assert.equal(readReference(` ${reference.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `), reference)
  }
})

test('every single wrong letter and every two letters that changed places are found', () => {
  const reference = newReference()
  for (let at = 0; at < reference.length; at++) {
    for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      const wrong = reference.slice(0, at) + letter + reference.slice(at + 1)
      if (wrong !== reference) assert.equal(readReference(wrong), null, wrong)
    }
    for (let other = at + 1; other < reference.length; other++) {
      const swapped = [...reference]
      ;[swapped[at], swapped[other]] = [swapped[other] as string, swapped[at] as string]
      if (swapped.join('') !== reference) assert.equal(readReference(swapped.join('')), null, swapped.join(''))
    }
  }
})

test('what is not a reference at all is null', () => {
  for (const typed of ['', '7K4Q', 'U'.repeat(13), '7K4Q-2M9D-X3P7', 'नेपाल', '0'.repeat(500)])
    assert.equal(readReference(typed), null, typed)
})

test('references do not repeat', () => {
  assert.equal(new Set(Array.from({ length: 10_000 }, newReference)).size, 10_000)
})

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
