import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { AnyAct, Outcome } from '#kernel/act.ts'
import { decideProposal } from '#kernel/decide-proposal.ts'
import { makeReady } from '#test/bench/ready-workers.ts'
import { country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { changedSince } from '../clearances/changed-since.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { issueCertificate } from '../clearances/issue-certificate.ts'
import { requestClearance } from '../clearances/request-clearance.ts'
import { withdrawClearance } from '../clearances/withdraw-clearance.ts'
import { planDeparture } from '../offers/plan-departure.ts'
import { correctWorker } from './correct-worker.ts'
import { makeWorkerCode } from './make-worker-code.ts'

const code = (outcome: Outcome) => ('refusal' in outcome ? outcome.refusal.code : 'done')

async function certified(on: Stage) {
  const at = await country(on, { places: 1 })
  const named = await at.name({ departure_planned_on: '2026-12-10' })
  await makeReady(on.here, at.job_order_id)
  const asked = await on.done(at.clerk, requestClearance, { offer_id: named.offer_id })
  await on.done(at.clerk, decideClearance, {}, asked.id)
  await on.done(at.clearance, issueCertificate, {}, asked.id)
  return { at, ...named, clearance_id: asked.id }
}

test('a birth date is corrected by two officers, and the certificate that sealed the wrong one takes its next turn', async (t) => {
  const on = await stage(t)
  const { at, worker } = await certified(on)
  const wrong = { birth_on: '1990-06-05', reason: 'Day and month were exchanged.' }
  const proposed = await on.perform(at.clearance, correctWorker, wrong, worker.id)
  assert.ok('proposal_id' in proposed)
  const turns = () =>
    on.here.state.selectFrom('certificate').select(['turn', 'state', 'token_hash']).orderBy('turn').execute()
  assert.equal((await turns()).length, 1)

  const decided = await decideProposal(
    on.here,
    at.director,
    new Map<string, AnyAct>([[correctWorker.name, correctWorker]]),
    proposed.proposal_id,
    true,
  )
  assert.equal(code(decided), 'done')
  const after = await turns()
  assert.deepEqual(
    after.map(({ turn, state }) => [turn, state]),
    [
      [1, 'ended'],
      [2, 'valid'],
    ],
  )
  const { birth_on } = await on.here.state
    .selectFrom('worker')
    .select('birth_on')
    .where('id', '=', worker.id)
    .executeTakeFirstOrThrow()
  assert.equal(String(birth_on), '1990-06-05')
})

test('a clearance that was decided is decided anew when a fact of it is corrected, and the officer who issues sees that', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { offer_id, worker } = await at.name({ departure_planned_on: '2026-12-10' })
  await makeReady(on.here, at.job_order_id)
  const { id } = await on.done(at.clerk, requestClearance, { offer_id })
  assert.equal((await on.done(at.clerk, decideClearance, {}, id)).state, 'clear')
  const correction = { nationality: 'NPL', reason: 'The passport is one of Nepal.' }
  const proposed = await on.perform(at.clearance, correctWorker, correction, worker.id)
  assert.ok('proposal_id' in proposed)
  const acts = new Map([[correctWorker.name, correctWorker]])
  assert.equal(code(await decideProposal(on.here, at.director, acts, proposed.proposal_id, true)), 'done')
  const found = await on.here.state.selectFrom('clearance').select('state').where('id', '=', id).execute()
  assert.deepEqual(found, [{ state: 'requested' }])
  const changed = await on.here.state.transaction().execute((tx) => changedSince(tx, id))
  assert.deepEqual(
    changed?.acts.map((one) => one.act),
    ['correct-worker'],
  )
})

test('a new code replaces the one before; only of an invented person the notice shows it', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { worker } = await at.name()
  const kept = async () =>
    (
      await sql<{ code_hash: string; failures: number }>`select code_hash, failures from worker_code`.execute(
        on.here.state,
      )
    ).rows
  const shown = async () =>
    (
      await sql<{
        code: string | null
      }>`select arguments ->> 'code' as code from notice where word = 'worker-code-made' order by id desc limit 1`.execute(
        on.here.state,
      )
    ).rows[0]?.code
  await on.done(at.clearance, makeWorkerCode, {}, worker.id)
  const [first] = await kept()
  assert.match((await shown()) ?? '', /^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await sql`update worker_code set failures = 9`.execute(on.here.state)

  await on.done(at.clearance, makeWorkerCode, {}, worker.id)
  const [second, ...more] = await kept()
  assert.deepEqual(more, [])
  assert.equal(second?.failures, 0)
  assert.notEqual(second?.code_hash, first?.code_hash)

  const real = await at.name({ passport_number: 'P1234567A', birth_on: '1991-01-01' })
  await on.done(at.clearance, makeWorkerCode, {}, real.worker.id)
  assert.equal(await shown(), null)
})

test('a departure is not planned for a day that has passed, and a clearance is not withdrawn under a certificate', async (t) => {
  const on = await stage(t)
  const { at, worker, offer_id, clearance_id } = await certified(on)
  assert.equal(
    code(await on.perform(worker, planDeparture, { departure_planned_on: '2026-11-23' }, offer_id)),
    'day-has-passed',
  )
  await on.done(at.clerk, planDeparture, { departure_planned_on: '2026-12-24' }, offer_id)
  const { departure_planned_on } = await on.here.state
    .selectFrom('offer')
    .select('departure_planned_on')
    .where('id', '=', offer_id)
    .executeTakeFirstOrThrow()
  assert.equal(String(departure_planned_on), '2026-12-24')
  assert.equal(code(await on.perform(at.clerk, withdrawClearance, {}, clearance_id)), 'certificate-stands')
})
