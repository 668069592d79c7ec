import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { AnyAct, Outcome } from '#kernel/act.ts'
import { decideProposal } from '#kernel/decide-proposal.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { system } from '#kernel/system-tasks.ts'
import { certified, latestCertificate } from '#test/certified.ts'
import { country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { withdrawClearance } from '../clearances/withdraw-clearance.ts'
import { planDeparture } from '../offers/plan-departure.ts'
import { expireCertificate } from './expire-certificate.ts'
import { handBackCertificate } from './hand-back-certificate.ts'
import { replaceCertificate } from './replace-certificate.ts'
import { revokeCertificate } from './revoke-certificate.ts'

const refusal = (outcome: Outcome) => ('refusal' in outcome ? outcome.refusal : undefined)

const certificateOf = (on: Stage, id: string) =>
  on.here.state
    .selectFrom('certificate')
    .select(['state', 'turn', 'valid_until_on', 'clearance_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

const decisionOf = async (on: Stage, clearance_id: string) =>
  (
    await on.here.state
      .selectFrom('clearance')
      .select('decision_id')
      .where('id', '=', clearance_id)
      .executeTakeFirstOrThrow()
  ).decision_id

const open = async (on: Stage) => {
  const at = await country(on)
  return { at, ...(await certified(on, at)) }
}

/** The last day has passed, and the worker means to leave later. */
async function expired(on: Stage, opened: Awaited<ReturnType<typeof open>>) {
  on.at('2027-02-10T02:00:00Z')
  await on.done(system, expireCertificate, {}, opened.certificate_id)
  await on.done(opened.worker, planDeparture, { departure_planned_on: '2027-02-20' }, opened.offer_id)
}

test('a paper that is given without asking the law is good no longer than the one before', async (t) => {
  const on = await stage(t)
  const { at, worker, offer_id, certificate_id } = await open(on)
  const first = await certificateOf(on, certificate_id)
  on.at('2026-12-08T02:00:00Z')
  await on.done(at.clearance, replaceCertificate, {}, certificate_id)
  const second = await latestCertificate(on, offer_id)
  await on.done(worker, handBackCertificate, {}, second)
  on.at('2026-12-12T02:00:00Z')
  await on.done(at.clearance, replaceCertificate, {}, second)
  const third = await certificateOf(on, await latestCertificate(on, offer_id))
  assert.deepEqual([third.state, third.turn, String(third.valid_until_on)], ['valid', 3, String(first.valid_until_on)])
})

test('an expired certificate is replaced when the law still lets the worker go, by a decision of its own', async (t) => {
  const on = await stage(t)
  const opened = await open(on)
  const { at, offer_id, certificate_id } = opened
  const { clearance_id } = await certificateOf(on, certificate_id)
  const before = await decisionOf(on, clearance_id)
  await expired(on, opened)
  await on.done(at.clearance, replaceCertificate, {}, certificate_id)
  const next = await certificateOf(on, await latestCertificate(on, offer_id))
  assert.deepEqual([next.state, next.turn], ['valid', 2])
  assert.ok(Temporal.PlainDate.compare(next.valid_until_on, Temporal.PlainDate.from('2027-02-10')) > 0)
  assert.notEqual(await decisionOf(on, clearance_id), before)
})

test('an expired certificate is not replaced when what it rested on has lapsed: the obstacle is named', async (t) => {
  const on = await stage(t)
  const opened = await open(on)
  const { at, worker, offer_id, certificate_id } = opened
  await expired(on, opened)
  await sql`insert into provider_result (id, state, kind, worker_id, offer_id, office_id, person, passport_number, outcome, on_day, ends_on, entered_by, entered_at)
    select ${uuidv7()}, 'entered', 'medical', worker_id, offer_id, office_id, person, passport_number, 'not fit', '2027-02-09', '2027-12-31', entered_by, ${on.here.clock.now()}
    from provider_result where kind = 'medical' and worker_id = ${worker.id}`.execute(on.here.state)
  await on.written()
  const refused = refusal(await on.perform(at.clearance, replaceCertificate, {}, certificate_id))
  assert.equal(refused?.code, 'law-not-met')
  assert.match(refused?.obstacles?.[0]?.message ?? '', /fit/)
  assert.deepEqual(await on.written(), ['refusal'])
  assert.equal(await latestCertificate(on, offer_id), certificate_id)
})

test('a certificate whose visa has passed is not replaced, and the refusal says so in words', async (t) => {
  const on = await stage(t)
  const { at, offer_id, certificate_id } = await open(on)
  await sql`insert into entry_permission (id, state, offer_id, worker_id, agency_id, line_id, number, kind, sponsor, name_on_visa, passport_number, issued_on, ends_on, recorded_by, recorded_at)
    select ${uuidv7()}, 'recorded', offer_id, worker_id, agency_id, line_id, 'V-2', kind, sponsor, name_on_visa, passport_number, '2026-11-01', '2026-12-01', recorded_by, ${on.here.clock.now().add({ hours: 1 })}
    from entry_permission where offer_id = ${offer_id}`.execute(on.here.state)
  on.at('2026-12-08T02:00:00Z')
  const refused = refusal(await on.perform(at.clearance, replaceCertificate, {}, certificate_id))
  assert.deepEqual([refused?.code, refused?.arguments], ['entry-permission-passed', { day: '2026-12-01' }])
  assert.equal((await certificateOf(on, certificate_id)).state, 'valid')
})

test('an earlier turn is not replaced: the later one, which two officers revoked, would be undone by one', async (t) => {
  const on = await stage(t)
  const { at, worker, offer_id, certificate_id } = await open(on)
  await on.done(worker, handBackCertificate, {}, certificate_id)
  await on.done(at.clearance, replaceCertificate, {}, certificate_id)
  const second = await latestCertificate(on, offer_id)
  const asked = await on.perform(at.clearance, revokeCertificate, { ground: 'passport reported stolen' }, second)
  const acts = new Map<string, AnyAct>([[revokeCertificate.name, revokeCertificate]])
  assert.ok('proposal_id' in asked)
  assert.ok((await decideProposal(on.here, at.director, acts, asked.proposal_id, true)).done)
  assert.equal(refusal(await on.perform(at.clearance, replaceCertificate, {}, second))?.code, 'not-to-be-replaced')
  const refused = refusal(await on.perform(at.clearance, replaceCertificate, {}, certificate_id))
  assert.equal(refused?.code, 'not-the-latest-turn')
  assert.equal(await latestCertificate(on, offer_id), second)
})

test('no certificate is made on a clearance that was withdrawn, before the last day and after it', async (t) => {
  const on = await stage(t)
  const { at, worker, offer_id, certificate_id } = await open(on)
  const { clearance_id } = await certificateOf(on, certificate_id)
  await on.done(worker, handBackCertificate, {}, certificate_id)
  await on.done(at.clerk, withdrawClearance, {}, clearance_id)
  for (const day of ['2026-11-25', '2027-02-10']) {
    on.at(`${day}T02:00:00Z`)
    const refused = refusal(await on.perform(at.clearance, replaceCertificate, {}, certificate_id))
    assert.equal(refused?.code, 'clearance-no-longer-stands')
  }
  assert.equal(await latestCertificate(on, offer_id), certificate_id)
})
