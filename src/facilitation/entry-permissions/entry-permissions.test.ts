import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '#kernel/act.ts'
import { perform } from '#kernel/perform.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { recordEntryPermission } from './record-entry-permission.ts'
import { replaceEntryPermission } from './replace-entry-permission.ts'

const code = (outcome: Outcome | undefined) => (outcome && 'refusal' in outcome ? outcome.refusal.code : 'done')

test('entry permissions of offers', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const juan = await at.name()
  const maria = await at.name({ given_names: 'Maria', birth_on: '1991-02-03' })
  const visa = (offer_id: string, number: string) => ({
    offer_id,
    number,
    kind: 'work',
    sponsor: 'Al Marsa Contracting',
    name_on_visa: 'DELA CRUZ JUAN',
    passport_number: 'ZZ000001',
    issued_on: '2026-11-01',
    ends_on: '2027-05-01',
  })
  const permissions = async () =>
    (await on.here.state.selectFrom('entry_permission').select(['number', 'state']).orderBy('number').execute()).map(
      (row) => `${row.number} ${row.state}`,
    )

  await t.test('a later one takes the place of the earlier, and the journal names the act that caused it', async () => {
    const { id: first } = await on.done(at.clerk, recordEntryPermission, visa(juan.offer_id, 'V-1'))
    const { entry_id } = await on.done(juan.worker, recordEntryPermission, visa(juan.offer_id, 'V-2'))
    assert.deepEqual(await permissions(), ['V-1 replaced', 'V-2 recorded'])
    const entry = await on.here.state
      .selectFrom('journal')
      .selectAll()
      .where('act', '=', 'replace-entry-permission')
      .executeTakeFirstOrThrow()
    assert.deepEqual([entry.record_id, entry.cause_id], [first, entry_id])
  })

  await t.test('two for one offer in the same list: the first is recorded, the second refused', async () => {
    const outcomes = await perform(on.here, at.clerk, recordEntryPermission, [
      { input: visa(maria.offer_id, 'V-3') },
      { input: visa(maria.offer_id, 'V-4') },
      { input: visa(juan.offer_id, 'V-5') },
    ])
    assert.deepEqual(outcomes.map(code), ['done', 'twice-in-list', 'done'])
    assert.deepEqual(await permissions(), ['V-1 replaced', 'V-2 replaced', 'V-3 recorded', 'V-5 recorded'])
  })

  await t.test(
    'one that ends before it begins, or of another worker’s offer, is refused and replaces nothing',
    async () => {
      await on.written()
      assert.equal(
        code(
          await on.perform(at.clerk, recordEntryPermission, { ...visa(juan.offer_id, 'V-6'), ends_on: '2026-10-01' }),
        ),
        'entry_permission_order',
      )
      assert.equal(
        code(await on.perform(maria.worker, recordEntryPermission, visa(juan.offer_id, 'V-7'))),
        'record-unknown',
      )
      const [{ id } = { id: '' }] = await on.here.state
        .selectFrom('entry_permission')
        .select('id')
        .where('state', '=', 'recorded')
        .execute()
      assert.equal(code(await on.perform(at.clerk, replaceEntryPermission, {}, id)), 'only-by-another-act')
      assert.deepEqual(await on.written(), ['refusal'])
      assert.equal((await permissions()).filter((one) => one.endsWith('recorded')).length, 2)
    },
  )

  await t.test('of eight recorded at once one stands and the others are replaced', async () => {
    const numbers = Array.from({ length: 8 }, (_, i) => `R-${i}`)
    const outcomes = await Promise.all(
      numbers.map((number) => on.perform(at.clerk, recordEntryPermission, visa(maria.offer_id, number))),
    )
    assert.deepEqual(new Set(outcomes.map(code)), new Set(['done']))
    const raced = (await permissions()).filter((one) => one.startsWith('R-'))
    assert.equal(raced.filter((one) => one.endsWith('recorded')).length, 1)
    assert.equal(raced.length, 8)
  })
})
