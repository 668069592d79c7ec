import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uuidv7 } from './ids.ts'

test('ids sort as they were made, also thousands of one millisecond, and none comes twice', () => {
  const at = Date.UTC(2026, 10, 24)
  const made = Array.from({ length: 9000 }, () => uuidv7(at))
  assert.deepEqual([...made].sort(), made)
  assert.equal(new Set(made).size, made.length)
  for (const id of [made[0], made[4096], made.at(-1)])
    assert.match(id as string, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(Number.parseInt((made[0] as string).replaceAll('-', '').slice(0, 12), 16), at)
})
