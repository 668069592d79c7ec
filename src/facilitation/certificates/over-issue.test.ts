import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { AnyAct, Outcome } from '#kernel/act.ts'
import { decideProposal } from '#kernel/decide-proposal.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { takeDue } from '#kernel/later.ts'
import { perform } from '#kernel/perform.ts'
import { system, systemTasks } from '#kernel/system-tasks.ts'
import { country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { givePapers, makeReady } from '../../../test/bench/ready-workers.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { issueCertificate } from '../clearances/issue-certificate.ts'
import { requestClearance } from '../clearances/request-clearance.ts'
import { confirmDeparture } from '../departures/confirm-departure.ts'
import { recordNotBoarded } from '../departures/record-not-boarded.ts'
import { acceptOffer } from '../offers/accept-offer.ts'
import { moveUpOffer } from '../offers/move-up-offer.ts'
import { withdrawOffer } from '../offers/withdraw-offer.ts'
import { expireCertificate } from './expire-certificate.ts'
import { handBackCertificate } from './hand-back-certificate.ts'
import { makeStatusList, trustListOf } from './public-lists.ts'
import { releasePlace } from './release-place.ts'
import { replaceCertificate } from './replace-certificate.ts'
import { readStatusList, statusAt } from './status-list.ts'
import { suspendCertificate } from './suspend-certificate.ts'

const code = (outcome: Outcome | undefined) => (outcome && 'refusal' in outcome ? outcome.refusal.code : outcome?.done)

/** A country whose one place is held by a worker who is clear. */
async function oneClear(on: Stage, places = 1) {
  const at = await country(on, { places })
  const named = []
  for (let i = 0; i < places; i++)
    named.push(
      await at.name({ given_names: `Juan ${String.fromCharCode(65 + i)}`, departure_planned_on: '2026-12-10' }),
    )
  await makeReady(on.here, at.job_order_id)
  const requested = await perform(
    on.here,
    at.clerk,
    requestClearance,
    named.map((one) => ({ input: { offer_id: one.offer_id } })),
  )
  const decided = await perform(
    on.here,
    at.clerk,
    decideClearance,
    requested.map((one) => ({ id: one.id, input: {} })),
  )
  assert.ok(
    decided.every((one) => one.done && one.state === 'clear'),
    JSON.stringify(decided.find((one) => !one.done || one.state !== 'clear')),
  )
  return { at, named, clearances: decided.map((one) => one.id) }
}

const certificates = async (on: Stage) =>
  (await sql<{ n: number }>`select count(*)::int as n from certificate`.execute(on.here.state)).rows[0]?.n

test('64 issuers who race for the last place make one certificate', async (t) => {
  const on = await stage(t)
  const { at, clearances } = await oneClear(on)
  const outcomes = await Promise.all(
    Array.from({ length: 64 }, () =>
      perform(on.here, at.clearance, issueCertificate, [{ id: clearances[0] as string, input: {} }]),
    ),
  )
  assert.equal(outcomes.flat().filter((one) => one.done).length, 1)
  assert.equal(await certificates(on), 1)
})

test('64 workers who accept the last place at once: one holds it, the others wait in their order', async (t) => {
  const on = await stage(t)
  const at = await country(on, { places: 1 })
  const named = []
  for (let i = 0; i < 64; i++)
    named.push(await at.name({ birth_on: `1990-01-${String(1 + (i % 28)).padStart(2, '0')}` }))
  const outcomes = await Promise.all(named.map((one) => on.perform(one.worker, acceptOffer, {}, one.offer_id)))
  assert.deepEqual(
    Object.entries(Object.groupBy(outcomes, (one) => ('state' in one ? one.state : 'not')))
      .map(([state, list]) => [state, list?.length])
      .sort(),
    [
      ['accepted', 1],
      ['waiting', 63],
    ],
  )
})

test('an insider with the application’s password cannot make one certificate more', async (t) => {
  const on = await stage(t)
  const { at, clearances } = await oneClear(on)
  await on.done(at.clearance, issueCertificate, {}, clearances[0])
  const db = on.here.state
  const original = await db.selectFrom('certificate').selectAll().executeTakeFirstOrThrow()
  const columns = sql.raw(
    'state, clearance_id, offer_id, line_id, place, turn, worker_id, agency_id, job_order_id, number, status_index, token_hash, valid_from_on, valid_until_on, issued_at, issued_by, heir_of, released',
  )
  const forged = (changes: Record<string, string>) => {
    const values = [
      'state',
      'clearance_id',
      'offer_id',
      'line_id',
      'place',
      'turn',
      'worker_id',
      'agency_id',
      'job_order_id',
      'number',
      'status_index',
      'token_hash',
      'valid_from_on',
      'valid_until_on',
      'issued_at',
      'issued_by',
      'heir_of',
      'released',
    ].map((name) => changes[name] ?? name)
    return sql`insert into certificate (id, ${columns}) select ${uuidv7()}, ${sql.raw(values.join(', '))} from certificate where id = ${original.id}`.execute(
      db,
    )
  }
  const fresh = { number: "'X-' || gen_random_uuid()", status_index: '900000' }
  const attempts: [string, () => Promise<unknown>, RegExp][] = [
    ['the same turn again', () => forged(fresh), /certificate_one_a_turn|certificate_one_live/],
    ['place number 2 of 1', () => forged({ ...fresh, place: '2' }), /certificate_place|certificate_one_live/],
    [
      'a dead copy on place number 2 of 1',
      () => forged({ ...fresh, place: '2', state: "'departed'" }),
      /certificate_place/,
    ],
    [
      'turn 2 without an end',
      () => forged({ ...fresh, turn: '2', state: "'departed'" }),
      /certificate_same_or_released/,
    ],
    [
      'turn 2 as heir of nobody’s end',
      () => forged({ ...fresh, turn: '2', heir_of: 'worker_id', state: "'departed'" }),
      /certificate_(heir|after_end)/,
    ],
    [
      'turn 2 as released, without a release',
      () => forged({ ...fresh, turn: '2', released: '1', state: "'departed'" }),
      /certificate_(released|after_end)/,
    ],
    [
      'turn 3 over a gap',
      () => forged({ ...fresh, turn: '3', heir_of: 'worker_id', state: "'departed'" }),
      /certificate_(heir|after_end)/,
    ],
    ['turn 0', () => forged({ ...fresh, turn: '0', state: "'departed'" }), /certificate_(turn|same_or_released)/],
    [
      'a second total for the line',
      () =>
        sql`insert into approved_line select line_id, job_order_id, agency_id, 9, approved_by, approved_at from approved_line`.execute(
          db,
        ),
      /approved_line_pkey/,
    ],
    ['a larger total', () => sql`update approved_line set places = 9`.execute(db), /permission denied/],
    [
      'a place beyond the total',
      () => sql`insert into place (line_id, number, places) select line_id, 2, places from place`.execute(db),
      /place_within_approval/,
    ],
    [
      'a place with another total',
      () => sql`insert into place (line_id, number, places) select line_id, 2, 9 from place`.execute(db),
      /place_as_approved/,
    ],
    ['another number on the paper', () => sql`update certificate set number = 'X'`.execute(db), /permission denied/],
    [
      'another worker on the paper',
      () => sql`update certificate set worker_id = ${uuidv7()}`.execute(db),
      /permission denied/,
    ],
    ['no certificate any more', () => sql`delete from certificate`.execute(db), /permission denied/],
    [
      'an end of a turn that there is not',
      () =>
        sql`insert into certificate_end (certificate_id, line_id, place, turn, worker_id, reason, ended_at) select id, line_id, place, 2, worker_id, 'revoked', issued_at from certificate`.execute(
          db,
        ),
      /certificate_end_of/,
    ],
    [
      'a release without an end',
      () =>
        sql`insert into place_release (certificate_id, line_id, place, turn, why, released_at) select id, line_id, place, turn, 'expired unused', issued_at from certificate`.execute(
          db,
        ),
      /place_release_of/,
    ],
    ['an entry of the journal rewritten', () => sql`update journal set entry = '{}'`.execute(db), /permission denied/],
  ]
  for (const [what, attempt, refusal] of attempts) await assert.rejects(attempt(), refusal, what)
  assert.equal(await certificates(on), 1)
})

test('an insider cannot end one certificate and publish the end of another', async (t) => {
  const on = await stage(t)
  const { at, clearances } = await oneClear(on, 2)
  for (const clearance of clearances) await on.done(at.clearance, issueCertificate, {}, clearance)
  const [one, other] = await on.here.state.selectFrom('certificate').select('id').orderBy('id').execute()
  const end = sql`insert into certificate_end (certificate_id, line_id, place, turn, worker_id, reason, ended_at)
    select ${other?.id}, line_id, place, turn, worker_id, 'expired unused', issued_at from certificate where id = ${one?.id}`
  await assert.rejects(end.execute(on.here.state), /certificate_end_of/)
})

test('the same worker takes the next turn at once, another only after the place was released', async (t) => {
  const on = await stage(t)
  const { at, named, clearances } = await oneClear(on)
  const holder = named[0] as (typeof named)[number]
  await on.done(at.clearance, issueCertificate, {}, clearances[0])
  const first = await on.here.state.selectFrom('certificate').select(['id', 'number']).executeTakeFirstOrThrow()
  await on.done(at.clearance, replaceCertificate, {}, first.id)
  const second = await on.here.state
    .selectFrom('certificate')
    .select(['id', 'turn', 'number'])
    .where('state', '=', 'valid')
    .executeTakeFirstOrThrow()
  assert.equal(second.turn, 2)
  assert.match(second.number, /\/001-2-.$/)

  const next = await at.name({ given_names: 'Pedro', birth_on: '1988-08-08' })
  assert.equal((await on.done(next.worker, acceptOffer, {}, next.offer_id)).state, 'waiting')
  await sql`insert into gate (id, office_id, name, key_hash, enrolled_at, enrolled_by) select ${uuidv7()}, id, 'Gate 1', '\\x01', ${on.here.clock.now()}, ${at.director.id} from office limit 1`.execute(
    on.here.state,
  )
  await on.done(holder.worker, withdrawOffer, {}, holder.offer_id)
  assert.equal(code(await on.perform(system, releasePlace, {}, second.id)), 'may-still-pass-a-gate')
  await sql`update gate set acknowledged_at = ${on.here.clock.now().add({ hours: 1 })}`.execute(on.here.state)
  await on.done(system, releasePlace, {}, second.id)
  await takeDue(on.here.state, systemTasks(on.here, [moveUpOffer as unknown as AnyAct]), on.here.clock.now)
  const moved = await on.here.state
    .selectFrom('offer')
    .select(['state', 'place'])
    .where('id', '=', next.offer_id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(moved, { state: 'accepted', place: 1 })
})

test('what has an end is published as ended, whatever an insider writes into its state', async (t) => {
  const on = await stage(t)
  const { at, named, clearances } = await oneClear(on)
  await on.done(at.clearance, issueCertificate, {}, clearances[0])
  const { id, status_index } = await on.here.state
    .selectFrom('certificate')
    .select(['id', 'status_index'])
    .executeTakeFirstOrThrow()
  const published = async () => {
    const made = await makeStatusList(on.here.state, 'ph', on.here.signer, on.here.clock.now())
    const read = await readStatusList(
      made,
      trustListOf([{ signer: on.here.signer, name: 'Philippines' }], on.here.clock.now()),
    )
    assert.ok('list' in read, JSON.stringify(read))
    return statusAt(read.list, status_index)
  }
  assert.equal(await published(), 'valid')
  await on.done((named[0] as (typeof named)[number]).worker, handBackCertificate, {}, id)
  await sql`update certificate set state = 'valid' where id = ${id}`.execute(on.here.state)
  assert.equal(await published(), 'ended')
})

test('a suspended certificate is not made good by another paper, nor by a departure that did not take place', async (t) => {
  const on = await stage(t)
  const { at, named, clearances } = await oneClear(on)
  await on.done(at.clearance, issueCertificate, {}, clearances[0])
  const { id } = await on.here.state.selectFrom('certificate').select('id').executeTakeFirstOrThrow()
  const proposed = await on.perform(at.clearance, suspendCertificate, { ground: 'passport reported stolen' }, id)
  const acts = new Map<string, AnyAct>([[suspendCertificate.name, suspendCertificate as AnyAct]])
  await decideProposal(on.here, at.director, acts, 'proposal_id' in proposed ? proposed.proposal_id : '', true)
  const state = async () =>
    (await on.here.state.selectFrom('certificate').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
  assert.equal(await state(), 'suspended')
  assert.equal(code(await on.perform(at.clearance, replaceCertificate, {}, id)), 'not-in-this-state')

  const immigration = await on.officer('immigration officer')
  const left = await on.done(immigration, confirmDeparture, { certificate_id: id, departed_on: '2026-11-24' })
  assert.equal(await state(), 'departed')
  await on.done(immigration, recordNotBoarded, {}, left.id)
  assert.equal(await state(), 'suspended')

  await on.done((named[0] as (typeof named)[number]).worker, handBackCertificate, {}, id)
  assert.equal(code(await on.perform(at.clearance, replaceCertificate, {}, id)), 'not-to-be-replaced')
})

test('by the clock alone a certificate expires after its last day, and one that was used is left as it is', async (t) => {
  const on = await stage(t)
  const { at, clearances } = await oneClear(on, 2)
  for (const id of clearances) await on.done(at.clearance, issueCertificate, {}, id)
  const made = await on.here.state.selectFrom('certificate').select('id').orderBy('place').execute()
  await on.done(await on.officer('immigration officer'), confirmDeparture, {
    certificate_id: made[0]?.id as string,
    departed_on: '2026-11-24',
  })
  await on.written()
  on.at('2027-06-01T02:00:00Z')
  await takeDue(on.here.state, systemTasks(on.here, [expireCertificate as AnyAct]), on.here.clock.now)
  const states = await on.here.state.selectFrom('certificate').select('state').orderBy('place').execute()
  assert.deepEqual(
    states.map((one) => one.state),
    ['departed', 'ended'],
  )
  assert.ok(!(await on.written()).includes('refusal'))
})

/** What workers and offices do in any order; what is not allowed at that moment is refused. */
const steps = [
  'accept',
  'clear',
  'issue',
  'hand back',
  'withdraw',
  'replace',
  'expire',
  'release',
  'depart',
  'not boarded',
] as const

test('whatever is done in whatever order, there are never more live or used certificates than places', {
  timeout: 240_000,
}, async (t) => {
  const on = await stage(t)
  const immigration = await on.officer('immigration officer')
  let issued = 0
  // Each walk starts where a certificate is out: left to chance, one set of walks in some hundred came to none.
  const toCertificate = (['accept', 'clear', 'issue'] as const).map((what) => ({ what, who: 0 }))
  const step = fc.record({ what: fc.constantFrom('accept', 'clear', 'issue', ...steps), who: fc.nat({ max: 3 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (walk) => {
      const at = await country(on, { places: 2 })
      const people: { offer_id: string; worker: Parameters<typeof on.perform>[0] }[] = []
      for (let i = 0; i < 4; i++)
        people.push(await at.name({ birth_on: `199${i}-01-01`, departure_planned_on: '2026-12-10' }))
      await givePapers(on.here, at.job_order_id)
      for (const { what, who } of [...toCertificate, ...walk]) {
        const { worker, offer_id } = people[who] as (typeof people)[number]
        const certificate = await on.here.state
          .selectFrom('certificate')
          .select('id')
          .where('offer_id', '=', offer_id)
          .orderBy('turn', 'desc')
          .executeTakeFirst()
        const id = certificate?.id ?? uuidv7()
        if (what === 'accept') await on.perform(worker, acceptOffer, {}, offer_id)
        else if (what === 'clear') {
          const asked = await on.perform(at.clerk, requestClearance, { offer_id })
          await on.perform(at.clerk, decideClearance, {}, asked.id)
        } else if (what === 'issue') {
          const open = await on.here.state
            .selectFrom('clearance')
            .select('id')
            .where('offer_id', '=', offer_id)
            .orderBy('id', 'desc')
            .executeTakeFirst()
          if (open && (await on.perform(at.clearance, issueCertificate, {}, open.id)).done) issued++
        } else if (what === 'hand back') await on.perform(worker, handBackCertificate, {}, id)
        else if (what === 'withdraw') await on.perform(worker, withdrawOffer, {}, offer_id)
        else if (what === 'replace') await on.perform(at.clearance, replaceCertificate, {}, id)
        else if (what === 'expire') await on.perform(system, expireCertificate, {}, id)
        else if (what === 'release') await on.perform(system, releasePlace, {}, id)
        else if (what === 'depart')
          await on.perform(immigration, confirmDeparture, { certificate_id: id, departed_on: '2026-11-24' })
        else {
          const left = await on.here.state
            .selectFrom('departure')
            .select('id')
            .where('certificate_id', '=', id)
            .where('state', '=', 'confirmed')
            .executeTakeFirst()
          if (left) await on.perform(immigration, recordNotBoarded, {}, left.id)
        }
        const { rows } = await sql<{
          n: number
        }>`select count(*)::int as n from certificate where line_id = ${at.line_id} and state <> 'ended'`.execute(
          on.here.state,
        )
        assert.ok((rows[0]?.n as number) <= 2, `${what} by ${who}`)
      }
    }),
    { numRuns: 6 },
  )
  assert.ok(issued >= 6, 'a walk came to no certificate')
})

test('a certificate expires unused only after its last day, and then its place is free for another', async (t) => {
  const on = await stage(t)
  const { at, named, clearances } = await oneClear(on)
  await on.done(at.clearance, issueCertificate, {}, clearances[0])
  const { id } = await on.here.state.selectFrom('certificate').select('id').executeTakeFirstOrThrow()
  assert.equal(code(await on.perform(system, expireCertificate, {}, id)), 'still-valid')
  on.at('2027-02-01T02:00:00Z')
  await on.done(system, expireCertificate, {}, id)
  assert.equal(
    code(await on.perform((named[0] as (typeof named)[number]).worker, handBackCertificate, {}, id)),
    'not-in-this-state',
  )
  await on.done(at.clearance, replaceCertificate, {}, id)
  assert.equal(await certificates(on), 2)
})
