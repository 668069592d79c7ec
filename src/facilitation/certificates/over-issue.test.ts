import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Outcome } from '#kernel/act.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { perform } from '#kernel/perform.ts'
import { country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { issueCertificate } from '../clearances/issue-certificate.ts'
import { requestClearance } from '../clearances/request-clearance.ts'
import { acceptOffer } from '../offers/accept-offer.ts'
import { withdrawOffer } from '../offers/withdraw-offer.ts'
import { makeReady } from '../../../test/bench/ready-workers.ts'
import { expireCertificate } from './expire-certificate.ts'
import { handBackCertificate } from './hand-back-certificate.ts'
import { releasePlace } from './release-place.ts'
import { replaceCertificate } from './replace-certificate.ts'

const system = { id: '00000000-0000-7000-8000-000000000000', name: 'Fairway', role: 'system', office_id: null, agency_id: null, worker_id: null } as const

const code = (outcome: Outcome | undefined) => (outcome && 'refusal' in outcome ? outcome.refusal.code : outcome?.done)

/** A country whose one place is held by a worker who is clear. */
async function oneClear(on: Stage, places = 1) {
  const at = await country(on, { places })
  const named = []
  for (let i = 0; i < places; i++) named.push(await at.name({ given_names: `Juan ${String.fromCharCode(65 + i)}`, departure_planned_on: '2026-12-10' }))
  await makeReady(on.here, at.job_order_id)
  const requested = await perform(on.here, at.clerk, requestClearance, named.map((one) => ({ input: { offer_id: one.offer_id } })))
  const decided = await perform(on.here, at.clerk, decideClearance, requested.map((one) => ({ id: one.id, input: {} })))
  assert.ok(decided.every((one) => one.done && one.state === 'clear'), JSON.stringify(decided.find((one) => !one.done || one.state !== 'clear')))
  return { at, named, clearances: decided.map((one) => one.id) }
}

const certificates = async (on: Stage) =>
  (await sql<{ n: number }>`select count(*)::int as n from certificate`.execute(on.here.state)).rows[0]?.n

test('64 issuers who race for the last place make one certificate', async (t) => {
  const on = await stage(t)
  const { at, clearances } = await oneClear(on)
  const outcomes = await Promise.all(
    Array.from({ length: 64 }, () => perform(on.here, at.clearance, issueCertificate, [{ id: clearances[0] as string, input: {} }])),
  )
  assert.equal(outcomes.flat().filter((one) => one.done).length, 1)
  assert.equal(await certificates(on), 1)
})

test('64 workers who accept the last place at once: one holds it, the others wait in their order', async (t) => {
  const on = await stage(t)
  const at = await country(on, { places: 1 })
  const named = []
  for (let i = 0; i < 64; i++) named.push(await at.name({ birth_on: `1990-01-${String(1 + (i % 28)).padStart(2, '0')}` }))
  const outcomes = await Promise.all(named.map((one) => on.perform(one.worker, acceptOffer, {}, one.offer_id)))
  assert.deepEqual(
    Object.entries(Object.groupBy(outcomes, (one) => ('state' in one ? one.state : 'not'))).map(([state, list]) => [state, list?.length]).sort(),
    [['accepted', 1], ['waiting', 63]],
  )
})

test('an insider with the application’s password cannot make one certificate more', async (t) => {
  const on = await stage(t)
  const { at, clearances } = await oneClear(on)
  await on.done(at.clearance, issueCertificate, {}, clearances[0])
  const db = on.here.state
  const original = await db.selectFrom('certificate').selectAll().executeTakeFirstOrThrow()
  const columns = sql.raw('state, clearance_id, offer_id, line_id, place, turn, worker_id, agency_id, job_order_id, number, status_index, token_hash, valid_from_on, valid_until_on, issued_at, issued_by, heir_of, released')
  const forged = (changes: Record<string, string>) => {
    const values = ['state', 'clearance_id', 'offer_id', 'line_id', 'place', 'turn', 'worker_id', 'agency_id', 'job_order_id', 'number', 'status_index', 'token_hash', 'valid_from_on', 'valid_until_on', 'issued_at', 'issued_by', 'heir_of', 'released'].map((name) => changes[name] ?? name)
    return sql`insert into certificate (id, ${columns}) select ${uuidv7()}, ${sql.raw(values.join(', '))} from certificate where id = ${original.id}`.execute(db)
  }
  const fresh = { number: "'X-' || gen_random_uuid()", status_index: '900000' }
  const attempts: [string, () => Promise<unknown>, RegExp][] = [
    ['the same turn again', () => forged(fresh), /certificate_one_a_turn|certificate_one_live/],
    ['place number 2 of 1', () => forged({ ...fresh, place: '2' }), /certificate_place|certificate_one_live/],
    ['a dead copy on place number 2 of 1', () => forged({ ...fresh, place: '2', state: "'departed'" }), /certificate_place/],
    ['turn 2 without an end', () => forged({ ...fresh, turn: '2', state: "'departed'" }), /certificate_same_or_released/],
    ['turn 2 as heir of nobody’s end', () => forged({ ...fresh, turn: '2', heir_of: 'worker_id', state: "'departed'" }), /certificate_(heir|after_end)/],
    ['turn 2 as released, without a release', () => forged({ ...fresh, turn: '2', released: '1', state: "'departed'" }), /certificate_(released|after_end)/],
    ['turn 3 over a gap', () => forged({ ...fresh, turn: '3', heir_of: 'worker_id', state: "'departed'" }), /certificate_(heir|after_end)/],
    ['turn 0', () => forged({ ...fresh, turn: '0', state: "'departed'" }), /certificate_(turn|same_or_released)/],
    ['a second total for the line', () => sql`insert into approved_line select line_id, job_order_id, agency_id, 9, approved_by, approved_at from approved_line`.execute(db), /approved_line_pkey/],
    ['a larger total', () => sql`update approved_line set places = 9`.execute(db), /permission denied/],
    ['a place beyond the total', () => sql`insert into place (line_id, number, places) select line_id, 2, places from place`.execute(db), /place_within_approval/],
    ['a place with another total', () => sql`insert into place (line_id, number, places) select line_id, 2, 9 from place`.execute(db), /place_as_approved/],
    ['another number on the paper', () => sql`update certificate set number = 'X'`.execute(db), /permission denied/],
    ['another worker on the paper', () => sql`update certificate set worker_id = ${uuidv7()}`.execute(db), /permission denied/],
    ['no certificate any more', () => sql`delete from certificate`.execute(db), /permission denied/],
    ['an end of a turn that there is not', () => sql`insert into certificate_end (certificate_id, line_id, place, turn, worker_id, reason, ended_at) select id, line_id, place, 2, worker_id, 'revoked', issued_at from certificate`.execute(db), /certificate_end_of/],
    ['a release without an end', () => sql`insert into place_release (certificate_id, line_id, place, turn, why, released_at) select id, line_id, place, turn, 'expired unused', issued_at from certificate`.execute(db), /place_release_of/],
    ['an entry of the journal rewritten', () => sql`update journal set entry = '{}'`.execute(db), /permission denied/],
  ]
  for (const [what, attempt, refusal] of attempts) await assert.rejects(attempt(), refusal, what)
  assert.equal(await certificates(on), 1)
})

test('the same worker takes the next turn at once, another only after the place was released', async (t) => {
  const on = await stage(t)
  const { at, named, clearances } = await oneClear(on)
  const holder = named[0] as (typeof named)[number]
  await on.done(at.clearance, issueCertificate, {}, clearances[0])
  const first = await on.here.state.selectFrom('certificate').select(['id', 'number']).executeTakeFirstOrThrow()
  await on.done(at.clearance, replaceCertificate, {}, first.id)
  const second = await on.here.state.selectFrom('certificate').select(['id', 'turn', 'number']).where('state', '=', 'valid').executeTakeFirstOrThrow()
  assert.equal(second.turn, 2)
  assert.match(second.number, /\/001-2-.$/)

  const next = await at.name({ given_names: 'Pedro', birth_on: '1988-08-08' })
  assert.equal((await on.done(next.worker, acceptOffer, {}, next.offer_id)).state, 'waiting')
  await sql`insert into gate (id, office_id, name, key_hash, enrolled_at) select ${uuidv7()}, id, 'Gate 1', '\\x01', ${on.here.clock.now()} from office limit 1`.execute(on.here.state)
  await on.done(holder.worker, withdrawOffer, {}, holder.offer_id)
  assert.equal(code(await on.perform(system, releasePlace, {}, second.id)), 'may-still-pass-a-gate')
  await sql`update gate set acknowledged_at = ${on.here.clock.now().add({ hours: 1 })}`.execute(on.here.state)
  await on.done(system, releasePlace, {}, second.id)
  const moved = await on.here.state.selectFrom('offer').select(['state', 'place']).where('id', '=', next.offer_id).executeTakeFirstOrThrow()
  assert.deepEqual(moved, { state: 'accepted', place: 1 })
})

test('a certificate expires unused only after its last day, and then its place is free for another', async (t) => {
  const on = await stage(t)
  const { at, named, clearances } = await oneClear(on)
  await on.done(at.clearance, issueCertificate, {}, clearances[0])
  const { id } = await on.here.state.selectFrom('certificate').select('id').executeTakeFirstOrThrow()
  assert.equal(code(await on.perform(system, expireCertificate, {}, id)), 'still-valid')
  on.at('2027-02-01T02:00:00Z')
  await on.done(system, expireCertificate, {}, id)
  assert.equal(code(await on.perform((named[0] as (typeof named)[number]).worker, handBackCertificate, {}, id)), 'not-in-this-state')
  await on.done(at.clearance, replaceCertificate, {}, id)
  assert.equal(await certificates(on), 2)
})
