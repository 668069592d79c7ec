import assert from 'node:assert/strict'
import { test } from 'node:test'
import { certified } from '#test/certified.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { confirmDeparture } from './confirm-departure.ts'

test('a departure is confirmed of a day that has come, and of no later one', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { certificate_id } = await certified(on, at)
  const immigration = await on.officer('immigration officer')
  const left = (departed_on: string) => on.perform(immigration, confirmDeparture, { certificate_id, departed_on })
  await on.written()
  const early = await left('2026-11-25')
  assert.deepEqual('refusal' in early && [early.refusal.code, early.refusal.arguments], [
    'day-in-the-future',
    { day: '2026-11-25' },
  ])
  assert.deepEqual(await on.written(), ['refusal'])
  assert.ok((await left('2026-11-24')).done)
})
