import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stage } from '#test/stage.ts'
import { passwordBrake, tryOnce } from './sign-in-failures.ts'

test('a guesser is let try no faster, and cannot keep an officer out by one try now and then', async (t) => {
  const on = await stage(t)
  const start = Temporal.Instant.from('2026-11-24T02:07:00Z')
  let guesses = 0
  const at = (seconds: number, attempt: () => Promise<string | null>) =>
    tryOnce(on.here.state, 'email ana@example.test', passwordBrake, start.add({ seconds }), attempt)
  const guess = (seconds: number) =>
    at(seconds, async () => {
      guesses++
      return null
    })
  // Every minute for an hour: of fifteen tries ten are made.
  for (let minute = 0; minute < 60; minute++) await guess(minute * 60)
  assert.ok(guesses >= 40 && guesses <= 50, `${guesses} guesses`)
  let waited = 0
  while ((await at(3600 + waited * 60 + 30, async () => 'in')) !== 'in') {
    await guess(3600 + ++waited * 60)
    assert.ok(waited <= passwordBrake.minutes, 'the wait does not end')
  }
})
