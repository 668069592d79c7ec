import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newReference, readReference } from './reference.ts'

test('a reference is read as printed, in small letters, without hyphens, and with letters that look alike', () => {
  for (let i = 0; i < 200; i++) {
    const reference = newReference()
    assert.match(reference, /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]$/)
    assert.equal(readReference(reference), reference)
    const typed = reference.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ')
    assert.equal(readReference(` ${typed} `), reference)
  }
})

test('every single wrong letter and every two letters that changed places are found', () => {
  const reference = newReference().replaceAll('-', '')
  for (let at = 0; at < reference.length; at++) {
    for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      const wrong = reference.slice(0, at) + letter + reference.slice(at + 1)
      if (wrong !== reference) assert.equal(readReference(wrong), undefined, wrong)
    }
    for (let other = at + 1; other < reference.length; other++) {
      const swapped = [...reference]
      ;[swapped[at], swapped[other]] = [swapped[other] as string, swapped[at] as string]
      if (swapped.join('') !== reference) assert.equal(readReference(swapped.join('')), undefined, swapped.join(''))
    }
  }
})

test('what is not a reference at all is refused', () => {
  for (const typed of ['', '7K4Q', 'U'.repeat(13), '7K4Q-2M9D-X3P7', 'नेपाल', '0'.repeat(500)])
    assert.equal(readReference(typed), undefined, typed)
})

test('references do not repeat', () => {
  assert.equal(new Set(Array.from({ length: 10_000 }, newReference)).size, 10_000)
})
