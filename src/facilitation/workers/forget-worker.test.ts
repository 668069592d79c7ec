import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { perform } from '#kernel/perform.ts'
import { audit } from '#log/audit.ts'
import { seal } from '#log/sealing.ts'
import { makeReady } from '#test/bench/ready-workers.ts'
import { type Country, country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { stageDatabaseOwner } from '#test/stage-owner.ts'
import { certificate } from '../certificates/certificate.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { issueCertificate } from '../clearances/issue-certificate.ts'
import { requestClearance } from '../clearances/request-clearance.ts'
import { recordEntryPermission } from '../entry-permissions/record-entry-permission.ts'
import { acceptOffer } from '../offers/accept-offer.ts'
import { declineOffer } from '../offers/decline-offer.ts'
import { offer } from '../offers/offer.ts'
import { withdrawOffer } from '../offers/withdraw-offer.ts'
import { forgetWorker } from './forget-worker.ts'
import { makeWorkerCode } from './make-worker-code.ts'
import { worker } from './worker.ts'

const ground = { ground: 'asked by the person' } as const
const person = {
  surname: 'Quibuyen',
  given_names: 'Marikit',
  birth_on: '1983-03-17',
  passport_number: 'ZZ717171',
  telephone: '+639171234567',
  mrz: 'ZZ717171<0PHL8303174F3201016',
  own_script_name: 'Marikít Quibuyén',
  departure_planned_on: '2026-12-10',
}

/** A worker who was named, cleared and certified. */
async function certified(on: Stage) {
  const at = await country(on, { places: 1 })
  const named = await at.name(person)
  await makeReady(on.here, at.job_order_id)
  const asked = await on.done(at.clerk, requestClearance, { offer_id: named.offer_id })
  await on.done(at.clerk, decideClearance, {}, asked.id)
  await on.done(at.clearance, issueCertificate, {}, asked.id)
  await on.done(at.clearance, makeWorkerCode, {}, named.worker.id)
  return { at, ...named, keeper: await on.officer('keeper') }
}

/** Everything that the owner of the database can read, as text; bytes also as the text that they may be. */
async function dump(on: Stage, t: Parameters<typeof stageDatabaseOwner>[0]): Promise<string> {
  const owner = stageDatabaseOwner(t, on)
  const tables = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'ph'::regnamespace and relkind = 'r'`.execute(owner)
  const texts: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(
      owner,
    )
    texts.push(...rows.map(({ row }) => row))
  }
  return texts.join('\n')
}

const found = (text: string) =>
  ['Quibuyen', 'Marikit', 'QUIBUYEN', 'MARIKIT', 'Marikít', '1983-03-17', 'ZZ717171', '639171234567'].filter((word) =>
    text.includes(word),
  )

const check = (on: Stage) =>
  audit(on.here.state, 'ph', on.here.wrapping, [worker, offer, certificate], on.here.verifyHead)

test('S11: of a forgotten worker nothing personal can be read in the whole database, and the audit stays clean', async (t) => {
  const on = await stage(t)
  const { worker: holder, offer_id, keeper } = await certified(on)
  await on.done(holder, withdrawOffer, {}, offer_id)
  assert.ok(found(await dump(on, t)).length >= 5)
  const before = await sql<{ token: string }>`select token from certificate_token`.execute(on.here.state)

  await on.done(keeper, forgetWorker, ground, holder.id)

  const text = await dump(on, t)
  assert.deepEqual(found(text), [])
  assert.ok(!text.includes(before.rows[0]?.token as string))
  const keys = await sql`select 1 from subject_key where subject_id = ${holder.id}`.execute(on.here.state)
  assert.deepEqual(keys.rows, [])
  await seal(on.here.pools.sealer, 'ph', on.here.heads, on.here.clock.now())
  const report = await check(on)
  assert.deepEqual(
    report.misfits.filter((one) => one.kind !== 'unexplained'),
    [],
  )
  assert.ok(report.forgotten > 5)

  await t.test('a forgotten record changed afterwards is found all the same', async () => {
    await sql`update worker set nationality = 'NPL' where id = ${holder.id}`.execute(on.here.state)
    assert.equal((await check(on)).misfits.find((one) => one.id === holder.id)?.kind, 'record')
  })
})

test('a key that is gone without an act of forgetting is named by the audit', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { worker: holder } = await at.name()
  await sql`delete from subject_key where subject_id = ${holder.id}`.execute(stageDatabaseOwner(t, on))
  const [first] = (await check(on)).misfits.filter((one) => one.kind === 'input')
  assert.match(first?.says ?? '', /no act of forgetting/)
})

test('while a certificate stands its worker is not forgotten, and nobody but the keeper forgets', async (t) => {
  const on = await stage(t)
  const { worker: holder, keeper, at } = await certified(on)
  await on.written()
  const [refused] = await perform(on.here, keeper, forgetWorker, [{ id: holder.id, input: ground }])
  assert.equal(refused && 'refusal' in refused && refused.refusal.code, 'still-under-way')
  const [other] = await perform(on.here, at.director, forgetWorker, [{ id: holder.id, input: ground }])
  assert.equal(other && 'refusal' in other && other.refusal.code, 'not-your-role')
  assert.deepEqual(await on.written(), ['refusal'])
  await assert.rejects(sql`delete from subject_key`.execute(on.here.state), /permission denied/)
  await assert.rejects(sql`update worker_name set surname = 'X'`.execute(on.here.state), /permission denied/)
})

/** A worker whose visa was recorded and whose clearance was asked for and withdrawn, and who went no further. */
async function over(on: Stage, at: Country) {
  const named = await at.name()
  await on.done(named.worker, acceptOffer, {}, named.offer_id)
  const visa = { number: 'V-1', kind: 'work', sponsor: 'Al Marsa', name_on_visa: 'Juan', passport_number: 'ZZ000001' }
  const days = { issued_on: '2026-11-01', ends_on: '2027-11-01' }
  await on.done(named.worker, recordEntryPermission, { offer_id: named.offer_id, ...visa, ...days })
  const { id } = await on.done(at.clerk, requestClearance, { offer_id: named.offer_id })
  await on.done(at.clerk, decideClearance, {}, id)
  await on.done(named.worker, withdrawOffer, {}, named.offer_id)
  return named
}

test('several workers are forgotten in one list, and of what their agency was shown no day is left', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const workers = [await over(on, at), await over(on, at)].map((one) => one.worker.id)
  const staying = await at.name()
  const shown = await sql`select 1 from decision_shown where events <> '{}'`.execute(on.here.state)
  assert.equal(shown.rows.length, 2)
  const list = [...workers, staying.worker.id].map((id) => ({ id, input: ground }))
  const outcomes = await perform(on.here, await on.officer('keeper'), forgetWorker, list)
  const said = new Map(outcomes.map((one) => [one.id, 'refusal' in one ? one.refusal.code : one.done && one.state]))
  assert.deepEqual(
    list.map(({ id }) => said.get(id)),
    ['forgotten', 'forgotten', 'still-under-way'],
  )
  const left = await sql`select 1 from decision_shown where events <> '{}'`.execute(on.here.state)
  assert.equal(left.rows.length, 0)
})

test('who is being forgotten is not named meanwhile: a new record is made', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const before = await at.name({ passport_number: 'ZZ828282' })
  await on.done(before.worker, declineOffer, {}, before.offer_id)
  const { promise: named, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof at.name>>>()
  await on.here.keeper.transaction().execute(async (tx) => {
    await sql`update worker set state = 'forgotten', birth_on = '1900-01-01' where id = ${before.worker.id}`.execute(tx)
    resolve(at.name({ passport_number: 'ZZ828282' }))
    await Promise.race([named, setTimeout(500)])
  })
  assert.notEqual((await named).worker.id, before.worker.id)
})
