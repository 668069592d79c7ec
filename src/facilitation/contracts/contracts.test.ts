import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '#kernel/act.ts'
import { perform } from '#kernel/perform.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { makeReady } from '../../../test/bench/ready-workers.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { issueCertificate } from '../clearances/issue-certificate.ts'
import { requestClearance } from '../clearances/request-clearance.ts'
import { approveJobOrder } from '../job-orders/approve-job-order.ts'
import { submitJobOrder } from '../job-orders/submit-job-order.ts'
import { verifyJobOrder } from '../job-orders/verify-job-order.ts'
import { correctContract } from './correct-contract.ts'
import { endContract } from './end-contract.ts'
import { recordContract } from './record-contract.ts'
import { verifyContract } from './verify-contract.ts'

const code = (outcome: Outcome | undefined) => (outcome && 'refusal' in outcome ? outcome.refusal.code : 'done')
const terms = {
  signed_on: '2026-11-10',
  occupation_code: '7212',
  country: 'QA',
  monthly_wage_minor: 250_000,
  currency: 'QAR',
  months: 24,
}

test('a contract from its signing to its end', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { offer_id, worker } = await at.name()
  const another = await at.name({ given_names: 'Maria', birth_on: '1991-02-03' })
  const { id } = await on.done(at.clerk, recordContract, { offer_id, ...terms })
  const contract = () => on.here.state.selectFrom('contract').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const clocks = async () => {
    const rows = await on.here.state
      .selectFrom('deadline')
      .select(['owner_office_id', 'due_on', 'stopped_by'])
      .where('record_id', '=', id)
      .orderBy('id')
      .execute()
    return rows.map((row) => [
      row.owner_office_id === at.attache.office_id,
      row.due_on.toString(),
      row.stopped_by === null ? 'runs' : 'stopped',
    ])
  }

  await t.test('a line with a provision for each clause misses none; its post has a clock to verify by', async () => {
    assert.deepEqual((await contract()).clauses_missing, [])
    assert.deepEqual(await clocks(), [[true, '2026-12-03', 'runs']])
  })

  await t.test('the clauses for which the line has no provision are named, in the order of the form', async () => {
    const [first, , third] = on.here.law.clauses as [string, string, string]
    const given = on.here.law.clauses.filter((clause) => ![first, third].includes(clause))
    const clauses = given.map((clause) => ({ clause, provision: 'As the standard contract says.' }))
    const line = {
      occupation_code: '7212',
      title: 'Welder',
      places: 1,
      monthly_wage_minor: 250_000,
      currency: 'QAR',
      months: 24,
      weekly_hours: 48,
      site: 'Lusail',
      clauses,
    }
    const { id: job_order_id } = await on.done(at.clerk, submitJobOrder, {
      accreditation_id: at.accreditation_id,
      country: 'QA',
      ends_on: '2028-11-01',
      lines: [line],
      costs: [],
    })
    await on.done(at.attache, verifyJobOrder, {}, job_order_id)
    const { id: line_id } = await on.here.state
      .selectFrom('job_order_line')
      .select('id')
      .where('job_order_id', '=', job_order_id)
      .executeTakeFirstOrThrow()
    await on.done(at.clearance, approveJobOrder, { lines: [{ line_id, places: 1 }] }, job_order_id)
    const thin = await at.name({ given_names: 'Pedro', birth_on: '1992-03-04', job_order_id })
    const { id: made } = await on.done(at.clerk, recordContract, { offer_id: thin.offer_id, ...terms })
    const { clauses_missing } = await on.here.state
      .selectFrom('contract')
      .select('clauses_missing')
      .where('id', '=', made)
      .executeTakeFirstOrThrow()
    assert.deepEqual(clauses_missing, [first, third])
  })

  await t.test('a list is recorded with one of another agency’s offers refused as unknown', async () => {
    const input = { ...terms, offer_id: another.offer_id }
    const outcomes = await perform(on.here, at.clerk, recordContract, [
      { input },
      { input: { ...input, offer_id: id } },
      { input },
    ])
    assert.deepEqual(outcomes.map(code), ['done', 'record-unknown', 'done'])
  })

  await t.test('only an attaché of the contract’s own post verifies it', async () => {
    const elsewhere = await on.officer('labour attache')
    await on.written()
    assert.equal(code(await on.perform(elsewhere, verifyContract, {}, id)), 'record-unknown')
    assert.equal(
      code(await on.perform({ ...at.attache, id: at.clerk.id }, verifyContract, {}, id)),
      'recorded-by-yourself',
    )
    assert.deepEqual(await on.written(), ['refusal'])
    await on.done(at.attache, verifyContract, {}, id)
    const { state, verified_by, verified_on } = await contract()
    assert.deepEqual([state, verified_by, verified_on?.toString()], ['verified', at.attache.id, '2026-11-24'])
    assert.deepEqual(await clocks(), [[true, '2026-12-03', 'stopped']])
  })

  await t.test(
    'a corrected contract is verified anew: what the post said of the old terms falls with them',
    async () => {
      await on.done(at.clerk, correctContract, { monthly_wage_minor: 260_000, reason: 'The last line was misread' }, id)
      const { state, verified_by, verified_on, monthly_wage_minor } = await contract()
      assert.deepEqual([state, verified_by, verified_on, monthly_wage_minor], ['signed', null, null, 260_000])
      assert.deepEqual(
        (await clocks()).map(([, , runs]) => runs),
        ['stopped', 'runs'],
      )
      assert.equal(
        code(
          await on.perform(at.clerk, correctContract, { country: 'AE', occupation_code: 'welder', reason: 'x' }, id),
        ),
        'input-not-right',
      )
    },
  )

  await t.test('the worker ends it, on a day that was and not before it was signed', async () => {
    await on.written()
    const end = (ended_on: string) => on.perform(worker, endContract, { ended_on, end_reason: 'agreed' }, id)
    assert.equal(code(await end('2026-11-25')), 'day-in-the-future')
    assert.equal(code(await end('2026-11-09')), 'contract_ended_after_signing')
    assert.equal(
      code(await on.perform(another.worker, endContract, { ended_on: '2026-11-24', end_reason: 'agreed' }, id)),
      'record-unknown',
    )
    assert.deepEqual(await on.written(), ['refusal'])
    assert.equal(code(await end('2026-11-24')), 'done')
    assert.equal(code(await end('2026-11-24')), 'not-in-this-state')
    const { state, ended_on, end_reason } = await contract()
    assert.deepEqual([state, ended_on?.toString(), end_reason], ['ended', '2026-11-24', 'agreed'])
    assert.equal(
      code(await on.perform(at.clerk, correctContract, { months: 12, reason: 'Too late' }, id)),
      'not-in-this-state',
    )
  })
})

test('an agency changes no term of a contract on which a certificate stands', async (t) => {
  const on = await stage(t)
  const at = await country(on, { places: 1 })
  const { offer_id } = await at.name({ departure_planned_on: '2026-12-10' })
  await makeReady(on.here, at.job_order_id)
  const { id: clearance } = await on.done(at.clerk, requestClearance, { offer_id })
  await on.done(at.clerk, decideClearance, {}, clearance)
  await on.done(at.clearance, issueCertificate, {}, clearance)
  const { id } = await on.here.state
    .selectFrom('contract')
    .select('id')
    .where('offer_id', '=', offer_id)
    .executeTakeFirstOrThrow()
  await on.written()
  const outcome = await on.perform(at.clerk, correctContract, { monthly_wage_minor: 1_000, reason: 'Substituted' }, id)
  assert.equal(code(outcome), 'certificate-stands-on-it')
  assert.deepEqual(await on.written(), ['refusal'])
})
