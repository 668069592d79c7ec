import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { Locks } from '#kernel/find-and-lock.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { perform, rehearse } from '#kernel/perform.ts'
import { type Hold, lockOrder } from '#kernel/register.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { decideClearance } from '../facilitation/clearances/decide-clearance.ts'
import { issueCertificate } from '../facilitation/clearances/issue-certificate.ts'
import { requestClearance } from '../facilitation/clearances/request-clearance.ts'
import { closeJobOrder } from '../facilitation/job-orders/close-job-order.ts'
import { verifyJobOrder } from '../facilitation/job-orders/verify-job-order.ts'
import { acceptOffer } from '../facilitation/offers/accept-offer.ts'
import { nameWorker } from '../facilitation/offers/name-worker.ts'
import { recordReceipt } from '../facilitation/receipts/record-receipt.ts'
import { facilitation } from '../facilitation/room.ts'
import { registerWorker } from '../facilitation/workers/register-worker.ts'

const person = (job_order_id: string, number: string) => ({
  surname: 'Reyes',
  given_names: 'Ana',
  birth_on: '1991-02-03',
  nationality: 'PHL',
  passport_issuer: 'PHL',
  passport_number: number,
  passport_ends_on: '2032-01-01',
  job_order_id,
  line: 'A',
})

test('acts go through their steps in one order', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const code = (outcome: { done: boolean }) =>
    'refusal' in outcome ? (outcome.refusal as { code: string }).code : 'done'
  const stranger = await on.officer('labour attache')
  await on.written()

  await t.test('the role is asked before the input', async () => {
    assert.equal(code(await on.perform(at.clerk, verifyJobOrder, { nonsense: true }, at.job_order_id)), 'not-your-role')
    assert.deepEqual(await on.written(), ['refusal'])
  })
  await t.test('the input is asked before the record', async () => {
    const outcome = await on.perform(at.clerk, nameWorker, {
      ...person(uuidv7(), 'ZZ900001'),
      birth_on: '1991-02-30',
      surname: 7,
    })
    assert.equal(code(outcome), 'input-not-right')
    assert.ok('refusal' in outcome)
    assert.deepEqual(outcome.refusal.fields?.map((one) => one.field).sort(), ['birth_on', 'surname'])
  })
  await t.test('a record of another office is unknown, not forbidden, and so is one that does not exist', async () => {
    assert.equal(code(await on.perform(stranger, verifyJobOrder, {}, at.job_order_id)), 'record-unknown')
    assert.equal(code(await on.perform(at.attache, verifyJobOrder, {}, uuidv7())), 'record-unknown')
  })
  await t.test('who recorded it is asked before the state', async () => {
    const own = {
      ...at.clearance,
      id: (await on.here.state.selectFrom('job_order').select('recorded_by').executeTakeFirstOrThrow()).recorded_by,
    }
    const attacheWhoSubmitted = { ...at.attache, id: own.id }
    assert.equal(
      code(await on.perform(attacheWhoSubmitted, verifyJobOrder, {}, at.job_order_id)),
      'recorded-by-yourself',
    )
  })
  await t.test('a wrong state is named with the right ones', async () => {
    const outcome = await on.perform(at.attache, verifyJobOrder, {}, at.job_order_id)
    assert.ok('refusal' in outcome)
    assert.deepEqual(outcome.refusal.arguments, { state: 'approved', from: 'submitted' })
  })
  await t.test('an act that only another act performs is refused to everybody', async () => {
    assert.equal(code(await on.perform(at.clerk, registerWorker, {})), 'only-by-another-act')
  })
  await t.test('nothing but refusals was written by all of these', async () => {
    assert.deepEqual(await on.written(), ['refusal'])
  })
})

test('in a list, what is right is done and each wrong one is answered by itself', async (t) => {
  const on = await stage(t)
  const at = await country(on, { places: 5 })
  const list = [
    { input: person(at.job_order_id, 'ZZ910001') },
    { input: { ...person(at.job_order_id, 'ZZ910002'), line: 'C' } },
    { input: person(at.job_order_id, 'ZZ910001') },
    { input: { ...person(at.job_order_id, 'ZZ910003'), birth_on: 'soon' } },
    { input: person(at.job_order_id, 'ZZ910004') },
  ]
  const outcomes = await perform(on.here, at.clerk, nameWorker, list)
  assert.deepEqual(
    outcomes.map((one) => ('refusal' in one ? one.refusal.code : one.done)),
    [true, 'no-such-line', 'twice-in-list', 'input-not-right', true],
  )
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from offer`.execute(on.here.state)
  assert.equal(rows[0]?.n, 2)
})

test('a constraint that refuses a list is narrowed down to its record, and the others go on', async (t) => {
  const on = await stage(t)
  const at = await country(on, { places: 9 })
  const offers = []
  for (let i = 0; i < 7; i++) offers.push((await at.name({ passport_number: `ZZ92000${i}` })).offer_id)
  await on.done(at.clerk, requestClearance, { offer_id: offers[3] })
  const outcomes = await perform(
    on.here,
    at.clerk,
    requestClearance,
    offers.map((offer_id) => ({ input: { offer_id } })),
  )
  assert.deepEqual(
    outcomes.map((one) => ('refusal' in one ? one.refusal.code : 'done')),
    ['done', 'done', 'done', 'clearance_one_open', 'done', 'done', 'done'],
  )
})

test('law that guards an act rolls it back, names its rules, and leaves one refusal', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { offer_id, worker } = await at.name()
  await on.done(worker, acceptOffer, {}, offer_id)
  const { id } = await on.done(at.clerk, requestClearance, { offer_id })
  await on.done(at.clerk, decideClearance, {}, id)
  await sql`update clearance set state = 'clear' where id = ${id}`.execute(on.here.state)
  await on.written()
  const outcome = await on.perform(at.clearance, issueCertificate, {}, id)
  assert.ok('refusal' in outcome)
  assert.equal(outcome.refusal.code, 'law-not-met')
  assert.ok(outcome.refusal.obstacles?.every((one) => one.title && one.citation && one.remedy && one.next))
  assert.deepEqual(await on.written(), ['refusal'])
})

test('two who perform the same act at once: one does it, the other finds it done', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const both = await Promise.all([1, 2].map(() => on.perform(at.clerk, closeJobOrder, {}, at.job_order_id)))
  assert.deepEqual(both.map((one) => one.done).sort(), [false, true])
})

test('a rehearsal says what would be done, and does nothing', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  await on.written()
  const outcomes = await rehearse(on.here, async (tried) => {
    const named = await tried(on.here, at.clerk, nameWorker, [
      { input: person(at.job_order_id, 'ZZ930001') },
      { input: { ...person(at.job_order_id, 'ZZ930002'), line: 'B' } },
    ])
    const requested = await tried(on.here, at.clerk, requestClearance, [
      { input: { offer_id: named[0]?.id as string } },
    ])
    return [...named, ...requested].map((one) => one.done)
  })
  assert.deepEqual(outcomes, [true, false, true])
  assert.deepEqual(await on.written(), [])
})

test('each act leaves one entry that holds no name, number or date of birth', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  await at.name({ surname: 'Unmistakable', passport_number: 'ZZ940001' })
  const { rows } = await sql<{ entry: string }>`select entry from journal`.execute(on.here.state)
  assert.deepEqual(rows.map((row) => JSON.parse(row.entry).act).sort(), [
    'approve-job-order',
    'name-worker',
    'register-worker',
    'submit-job-order',
    'verify-job-order',
  ])
  for (const { entry } of rows) assert.doesNotMatch(entry, /Unmistakable|ZZ940001|1990/)
  const sealed = await sql<{ sealed: Buffer }>`select sealed from journal_input`.execute(on.here.state)
  for (const row of sealed.rows) assert.doesNotMatch(row.sealed.toString('latin1'), /Unmistakable/)
})

test('an act inside another one locks in the same order and no harder, else it is a fault of the program', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { offer_id, worker } = await at.name({ birth_on: '1990-01-01' })
  const worker_id = worker.id
  const holding = (...steps: readonly [keyof Tables, Hold, string][]) =>
    on.here.state.transaction().execute(async (tx) => {
      const locks = new Locks(tx)
      for (const [table, hold, id] of steps) await locks.take(table, hold, [id])
    })
  await holding(['worker', 'update', worker_id], ['offer', 'update', offer_id], ['worker', 'share', worker_id])
  await holding(['job_order', 'share', at.job_order_id], ['offer', 'update', offer_id])
  await assert.rejects(
    holding(['offer', 'update', offer_id], ['job_order', 'share', at.job_order_id]),
    /locks job_order after offer/,
  )
  await assert.rejects(holding(['worker', 'share', worker_id], ['worker', 'update', worker_id]), /locks worker harder/)
})

test('every register has its turn in the order of locks', () => {
  assert.deepEqual(
    facilitation.registers.map((one) => one.table).filter((table) => !lockOrder.includes(table)),
    [],
  )
})

test('the id of a new record is not that of a record of another register', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { offer_id } = await at.name({ birth_on: '1990-01-01' })
  const receipt = { offer_id, item: 'visa', number: 'OR-1', amount_minor: 1, currency: 'QAR', paid_on: '2026-11-20' }
  await on.written()
  const outcome = await on.perform(at.clerk, recordReceipt, receipt, offer_id)
  assert.equal('refusal' in outcome && outcome.refusal.code, 'id-of-another-record')
  assert.deepEqual(await on.written(), ['refusal'])
})
