// What was tried against Fairway and must go on failing, over the rooms' borders.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnyAct, Outcome } from '#kernel/act.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { country } from '#test/country.ts'
import { everyRegister } from '#test/every-register.ts'
import { sampleInput } from '#test/sample-input.ts'
import { stage } from '#test/stage.ts'
import { facilitation } from '../src/facilitation/room.ts'

const code = (outcome: Outcome) => ('refusal' in outcome ? outcome.refusal.code : 'done')

test('no act takes a field more: no state, no id, nobody else’s worker goes into a row that way', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const records = await everyRegister(on, at)
  const more = { state: 'accredited', id: uuidv7(), worker_id: uuidv7(), recorded_by: uuidv7() }
  for (const act of facilitation.acts as readonly AnyAct[]) {
    if (act.by === 'another act') continue
    await t.test(act.name, async () => {
      const role = [act.by].flat()[0]
      const officer =
        role === 'worker' ? (await at.name({ birth_on: '1980-01-01' })).worker : await on.officer(role as 'director')
      const own = sampleInput(act.input) as object
      await on.written()
      const outcome = await on.perform(officer, act, { ...more, ...own }, records.get(act.on.table))
      assert.equal(code(outcome), 'input-not-right')
      assert.deepEqual(await on.written(), ['refusal'])
    })
  }
})
