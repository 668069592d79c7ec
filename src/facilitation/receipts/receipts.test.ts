import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { perform } from '#kernel/perform.ts'
import { readAs } from '#kernel/read.ts'
import { openText, readSubjectKeys } from '#kernel/subject-key.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { correctReceipt } from './correct-receipt.ts'
import { recordReceipt } from './record-receipt.ts'
import { recordRefund } from './record-refund.ts'

const code = (outcome: Outcome | undefined) => (outcome && 'refusal' in outcome ? outcome.refusal.code : 'done')

test('an agency’s receipts', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { offer_id, worker } = await at.name()
  const receipt = {
    offer_id,
    item: 'placement fee',
    number: 'OR-1',
    amount_minor: 5_000_000,
    currency: 'PHP',
    paid_on: '2026-11-20',
  }
  const { id } = await on.done(at.clerk, recordReceipt, receipt)
  const stands = () =>
    on.here.state
      .selectFrom('receipt')
      .select(['state', 'amount_minor', 'item'])
      .where('id', '=', id)
      .executeTakeFirst()
  const words = async () =>
    (
      await on.here.state.selectFrom('notice').select('word').where('worker_id', '=', worker.id).orderBy('id').execute()
    ).map((row) => row.word)
  const stranger = await on.officer('agency clerk')
  await on.written()

  await t.test(
    'the same number of an agency is taken once; in a list the others are recorded, and the second is named',
    async () => {
      const input = (number: string) => ({ input: { ...receipt, item: 'medical' as const, number } })
      const outcomes = await perform(on.here, at.clerk, recordReceipt, [input('OR-2'), input('OR-1'), input('OR-3')])
      assert.deepEqual(outcomes.map(code), ['done', 'receipt_once', 'done'])
      assert.equal((await on.here.state.selectFrom('receipt').select('id').execute()).length, 3)
    },
  )

  await t.test(
    'no receipt says that money was paid on a day that has not come, nor is one corrected to say so',
    async () => {
      await on.written()
      const early = { ...receipt, item: 'training', number: 'OR-4', paid_on: '2026-11-25' }
      assert.equal(code(await on.perform(at.clerk, recordReceipt, early)), 'day-in-the-future')
      assert.deepEqual(await on.written(), ['refusal'])
      const corrected = await on.perform(
        at.clerk,
        correctReceipt,
        { paid_on: '2026-11-25', reason: 'typed wrongly' },
        id,
      )
      assert.equal(code(corrected), 'day-in-the-future')
    },
  )

  await t.test('all receipts of one item are in one currency, also in one list and when corrected', async () => {
    const fee = (number: string, currency: string) => ({
      input: { ...receipt, item: 'placement fee' as const, number, currency },
    })
    const outcomes = await perform(on.here, at.clerk, recordReceipt, [fee('OR-7', 'QAR'), fee('OR-8', 'PHP')])
    assert.deepEqual(outcomes.map(code), ['receipt-other-currency', 'done'])
    const corrected = await on.perform(at.clerk, correctReceipt, { currency: 'QAR', reason: 'typed wrongly' }, id)
    assert.equal(code(corrected), 'receipt-other-currency')
    const raced = await Promise.all(
      ['QAR', 'SAR', 'USD', 'AED'].map((currency) =>
        on.perform(at.clerk, recordReceipt, { ...receipt, item: 'visa', number: `OR-${currency}`, currency }),
      ),
    )
    assert.deepEqual(raced.map(code).sort(), ['done', ...Array(3).fill('receipt-other-currency')])
  })

  await t.test('a receipt over nothing is refused by the table, and only the refusal is written', async () => {
    await on.written()
    assert.equal(
      code(await on.perform(at.clerk, recordReceipt, { ...receipt, number: 'OR-4', amount_minor: 0 })),
      'receipt_amount',
    )
    assert.deepEqual(await on.written(), ['refusal'])
  })

  await t.test(
    'a correction changes what was named, keeps old and new and the reason in the worker’s sealed input, and tells the worker',
    async () => {
      const { entry_id } = await on.done(
        at.clerk,
        correctReceipt,
        { amount_minor: 500_000, reason: 'A nought too many' },
        id,
      )
      assert.deepEqual(await stands(), { state: 'recorded', amount_minor: 500_000, item: 'placement fee' })
      const { sealed, subject_id } = await on.here.state
        .selectFrom('journal_input')
        .selectAll()
        .where('journal_id', '=', entry_id)
        .executeTakeFirstOrThrow()
      assert.equal(subject_id, worker.id)
      const key = (await readSubjectKeys(on.here.state, on.here.wrapping, [subject_id])).get(subject_id) as Buffer
      const { input } = JSON.parse(openText(key, sealed))
      assert.deepEqual(input, { amount_minor: 500_000, reason: 'A nought too many', was: { amount_minor: 5_000_000 } })
      assert.ok((await words()).includes('receipt-corrected'))
    },
  )

  await t.test(
    'a correction to what stands there already, to another offer, to a number that is taken, or without a reason is refused',
    async () => {
      await on.written()
      assert.equal(
        code(
          await on.perform(
            at.clerk,
            correctReceipt,
            { amount_minor: 500_000, paid_on: '2026-11-20', reason: 'Same' },
            id,
          ),
        ),
        'nothing-to-correct',
      )
      assert.equal(
        code(await on.perform(at.clerk, correctReceipt, { reason: 'Nothing named' }, id)),
        'nothing-to-correct',
      )
      assert.equal(
        code(await on.perform(at.clerk, correctReceipt, { offer_id, reason: 'Another offer' }, id)),
        'input-not-right',
      )
      assert.equal(code(await on.perform(at.clerk, correctReceipt, { amount_minor: 1 }, id)), 'input-not-right')
      assert.equal(
        code(await on.perform(at.clerk, correctReceipt, { number: 'OR-2', reason: 'Of another receipt' }, id)),
        'receipt_once',
      )
      assert.equal(
        code(await on.perform(stranger, correctReceipt, { amount_minor: 1, reason: 'Not mine' }, id)),
        'record-unknown',
      )
      assert.equal(
        code(await on.perform(worker, correctReceipt, { amount_minor: 1, reason: 'Mine' }, id)),
        'not-your-role',
      )
      assert.deepEqual(await on.written(), ['refusal'])
    },
  )

  await t.test('a refund is recorded once, told to the worker, and the receipt is then corrected no more', async () => {
    await on.done(at.clerk, recordRefund, {}, id)
    assert.equal((await stands())?.state, 'refunded')
    assert.equal((await words()).at(-1), 'refund-recorded')
    assert.equal(code(await on.perform(at.clerk, recordRefund, {}, id)), 'not-in-this-state')
    assert.equal(
      code(await on.perform(at.clerk, correctReceipt, { amount_minor: 1, reason: 'Too late' }, id)),
      'not-in-this-state',
    )
  })

  await t.test('another agency and another worker read none of it', async () => {
    const seenBy = (officer: Officer) =>
      readAs(on.here.pools, officer, async (db) => (await db.selectFrom('receipt').select('id').execute()).length)
    assert.equal(await seenBy(at.clerk), 5)
    assert.equal(await seenBy(worker), 5)
    assert.equal(await seenBy({ ...at.clerk, agency_id: uuidv7() }), 0)
    assert.equal(await seenBy((await at.name({ given_names: 'Maria', birth_on: '1991-02-03' })).worker), 0)
  })
})
