import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Outcome } from '#kernel/act.ts'
import { takeDue } from '#kernel/later.ts'
import { system, systemTasks } from '#kernel/system-tasks.ts'
import { issueFor, latestCertificate } from '#test/certified.ts'
import { country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { stageDatabaseOwner } from '#test/stage-owner.ts'
import { givePapers } from '../../../test/bench/ready-workers.ts'
import { expireCertificate } from '../certificates/expire-certificate.ts'
import { handBackCertificate } from '../certificates/hand-back-certificate.ts'
import { releasePlace } from '../certificates/release-place.ts'
import { replaceCertificate } from '../certificates/replace-certificate.ts'
import { closeJobOrder } from '../job-orders/close-job-order.ts'
import { facilitation } from '../room.ts'
import { acceptOffer } from './accept-offer.ts'
import { moveUpOffer } from './move-up-offer.ts'
import { withdrawOffer } from './withdraw-offer.ts'

type At = Awaited<ReturnType<typeof country>>
type Named = Awaited<ReturnType<At['name']>>

const said = (outcome: Outcome) => ('refusal' in outcome ? outcome.refusal.code : 'state' in outcome && outcome.state)

const dueTasks = (on: Stage) => takeDue(on.here.state, systemTasks(on.here, facilitation.acts), on.here.clock.now)

const standing = async (on: Stage, offer_id: string) => {
  const { state, place } = await on.here.state
    .selectFrom('offer')
    .select(['state', 'place'])
    .where('id', '=', offer_id)
    .executeTakeFirstOrThrow()
  return place === null ? state : `${state} ${place}`
}

const people = async (at: At, count: number): Promise<Named[]> => {
  const named: Named[] = []
  for (let i = 0; i < count; i++)
    named.push(await at.name({ birth_on: `19${70 + i}-01-01`, departure_planned_on: '2026-12-10' }))
  return named
}

/** One place, held by the first worker; the others wait for it in their order. */
async function oneHolds(on: Stage, waiting: number) {
  const at = await country(on, { places: 1 })
  const [holder, ...others] = (await people(at, 1 + waiting)) as [Named, ...Named[]]
  await givePapers(on.here, at.job_order_id)
  for (const one of [holder, ...others]) await on.done(one.worker, acceptOffer, {}, one.offer_id)
  return { at, holder, others }
}

test('a place whose certificate expired goes to the next worker when its holder withdraws', async (t) => {
  const on = await stage(t)
  const { at, holder, others } = await oneHolds(on, 2)
  const [second, third] = others as [Named, Named]
  const id = await issueFor(on, at, holder.offer_id)
  on.at('2027-02-10T02:00:00Z')
  await on.done(system, expireCertificate, {}, id)
  assert.equal(await standing(on, second.offer_id), 'waiting', 'the place is the holder’s until the withdrawal')
  await on.done(holder.worker, withdrawOffer, {}, holder.offer_id)
  await dueTasks(on)
  assert.equal(await standing(on, second.offer_id), 'accepted 1')

  // The second moved into a released place, and withdraws before a certificate.
  await on.done(second.worker, withdrawOffer, {}, second.offer_id)
  await dueTasks(on)
  assert.equal(await standing(on, third.offer_id), 'accepted 1')
})

test('a place that was released while its holder still had it goes on when the holder withdraws', async (t) => {
  const on = await stage(t)
  const { at, holder, others } = await oneHolds(on, 1)
  const id = await issueFor(on, at, holder.offer_id)
  await on.done(holder.worker, handBackCertificate, {}, id)
  on.at('2026-12-24T02:00:00Z')
  await on.done(system, releasePlace, {}, id)
  await dueTasks(on)
  assert.equal(await standing(on, holder.offer_id), 'accepted 1')
  await on.done(holder.worker, withdrawOffer, {}, holder.offer_id)
  await dueTasks(on)
  assert.equal(await standing(on, (others[0] as Named).offer_id), 'accepted 1')
})

test('the release of an earlier turn gives nobody a place whose latest certificate may still pass', async (t) => {
  const on = await stage(t)
  const { at, holder, others } = await oneHolds(on, 1)
  const first = await issueFor(on, at, holder.offer_id)
  await on.done(holder.worker, handBackCertificate, {}, first)
  on.at('2026-12-01T02:00:00Z')
  await on.done(at.clearance, replaceCertificate, {}, first)
  const second = await latestCertificate(on, holder.offer_id)
  await on.done(holder.worker, withdrawOffer, {}, holder.offer_id)
  await on.perform(system, releasePlace, {}, first)
  await dueTasks(on)
  assert.notEqual(second, first)
  assert.equal(await standing(on, (others[0] as Named).offer_id), 'waiting')
})

test('six who withdraw at once, with six who wait: nobody is refused, and the six who waited hold the places', async (t) => {
  const on = await stage(t)
  const at = await country(on, { places: 6 })
  const named = await people(at, 12)
  for (const one of named) await on.done(one.worker, acceptOffer, {}, one.offer_id)
  const outcomes = await Promise.all(
    named.slice(0, 6).map((one) => on.perform(one.worker, withdrawOffer, {}, one.offer_id)),
  )
  assert.deepEqual(outcomes.map(said), Array(6).fill('withdrawn'))
  await Promise.all([dueTasks(on), dueTasks(on)])
  const places = await Promise.all(named.slice(6).map((one) => standing(on, one.offer_id)))
  assert.deepEqual(
    places.sort(),
    [1, 2, 3, 4, 5, 6].map((n) => `accepted ${n}`),
  )
})

test('who accepts now does not overtake who waits, though a place is free', async (t) => {
  const on = await stage(t)
  const at = await country(on, { places: 1 })
  const [holder, first, late] = (await people(at, 3)) as [Named, Named, Named]
  await on.done(holder.worker, acceptOffer, {}, holder.offer_id)
  await on.done(first.worker, acceptOffer, {}, first.offer_id)
  await on.done(holder.worker, withdrawOffer, {}, holder.offer_id)
  assert.equal((await on.done(late.worker, acceptOffer, {}, late.offer_id)).state, 'waiting')
  await dueTasks(on)
  assert.equal(await standing(on, first.offer_id), 'accepted 1')
  assert.equal(await standing(on, late.offer_id), 'waiting')
})

test('of a closed job order nobody takes a place: not by accepting, and not by moving up', async (t) => {
  const on = await stage(t)
  const { at, holder, others } = await oneHolds(on, 1)
  const [second] = others as [Named]
  const late = await at.name()
  await on.done(at.clerk, closeJobOrder, {}, at.job_order_id)
  await on.done(holder.worker, withdrawOffer, {}, holder.offer_id)
  await dueTasks(on)
  assert.equal(await standing(on, second.offer_id), 'waiting')
  assert.equal(said(await on.perform(late.worker, acceptOffer, {}, late.offer_id)), 'job-order-is-closed')
  assert.equal(said(await on.perform(system, moveUpOffer, {}, second.offer_id)), 'job-order-is-closed')
})

test('a worker who accepts while a withdrawal is not yet committed moves up after it', async (t) => {
  const on = await stage(t)
  const at = await country(on, { places: 1 })
  const [holder, next] = (await people(at, 2)) as [Named, Named]
  await on.done(holder.worker, acceptOffer, {}, holder.offer_id)
  // Held at its last step, the withdrawal has freed the place and told nobody.
  const letGo = await freeze(t, on)
  const left = on.perform(holder.worker, withdrawOffer, {}, holder.offer_id)
  const came = blocked(on, 1).then(() => on.perform(next.worker, acceptOffer, {}, next.offer_id))
  await blocked(on, 2).finally(letGo)
  assert.deepEqual([said(await left), said(await came)], ['withdrawn', 'waiting'])
  await dueTasks(on)
  assert.equal(await standing(on, next.offer_id), 'accepted 1')
})

/** Lets nobody write into the journal until the function that it gives is called. */
async function freeze(t: TestContext, on: Stage): Promise<() => void> {
  const frozen = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  stageDatabaseOwner(t, on)
    .transaction()
    .execute(async (tx) => {
      await sql`lock table ph.journal in share row exclusive mode`.execute(tx)
      frozen.resolve()
      await over.promise
    })
    .catch(frozen.reject)
  await frozen.promise
  return over.resolve
}

/** Until so many wait for the journal. */
async function blocked(on: Stage, many: number): Promise<void> {
  const until = Date.now() + 10_000
  while (Date.now() < until) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_locks where not granted
      and relation = 'journal'::regclass`.execute(on.here.state)
    if ((rows[0]?.n ?? 0) >= many) return
    await setTimeout(20)
  }
  assert.fail(`not ${many} acts wait for the journal`)
}

test('whoever accepts and withdraws at once, no withdrawal is refused and no place stays free beside somebody who waits', {
  timeout: 120_000,
}, async (t) => {
  const on = await stage(t)
  const moves = fc.array(fc.nat({ max: 9 }), { minLength: 15, maxLength: 30 })
  let moved = 0
  await fc.assert(
    fc.asyncProperty(moves, async (walk) => {
      const at = await country(on, { places: 3 })
      const named = await people(at, 10)
      for (const one of named.slice(0, 5)) await on.done(one.worker, acceptOffer, {}, one.offer_id)
      const [outcomes] = await Promise.all([
        Promise.all(
          walk.map(async (who) => {
            const { worker, offer_id } = named[who] as Named
            return { who, outcome: await on.perform(worker, who < 5 ? withdrawOffer : acceptOffer, {}, offer_id) }
          }),
        ),
        dueTasks(on),
        dueTasks(on),
      ])
      await dueTasks(on)
      const whose = Map.groupBy(outcomes, (one) => one.who)
      for (const [who, tries] of whose)
        assert.equal(tries.filter((one) => one.outcome.done).length, 1, `worker ${who} once: ${JSON.stringify(tries)}`)
      const { rows } = await sql<{ free: number; waiting: number; held: number }>`
        select (select count(*)::int from place where line_id = ${at.line_id} and free) as free,
          (select count(*)::int from offer where line_id = ${at.line_id} and state = 'waiting') as waiting,
          (select count(*)::int from offer where line_id = ${at.line_id} and state = 'accepted') as held`.execute(
        on.here.state,
      )
      const [line] = rows
      assert.ok(line && (line.free === 0 || line.waiting === 0), JSON.stringify(line))
      assert.equal(line.held + line.free, 3)
      const ups = await sql`select 1 from journal where act = 'move-up-offer'`.execute(on.here.state)
      moved = ups.rows.length
    }),
    { numRuns: 5 },
  )
  assert.ok(moved > 0, 'nobody ever moved up')
})
