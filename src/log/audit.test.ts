import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { uuidv7 } from '#kernel/ids.ts'
import { perform } from '#kernel/perform.ts'
import { country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { stageDatabaseOwner } from '#test/stage-owner.ts'
import { decideClearance } from '../facilitation/clearances/decide-clearance.ts'
import { requestClearance } from '../facilitation/clearances/request-clearance.ts'
import { acceptOffer } from '../facilitation/offers/accept-offer.ts'
import { planDeparture } from '../facilitation/offers/plan-departure.ts'
import { facilitation } from '../facilitation/room.ts'
import { audit } from './audit.ts'
import { seal } from './sealing.ts'

const made = new Set(['job_order', 'offer', 'worker', 'clearance', 'certificate'])
const registers = facilitation.registers.filter((one) => made.has(one.table))

const check = (on: Stage) => audit(on.here.state, 'ph', on.here.wrapping, registers, on.here.verifyHead)
const sealAll = (on: Stage) => seal(on.here.pools.sealer, 'ph', on.here.heads, on.here.clock.now())

/** A country in which three workers were named and one accepted, all sealed. */
async function sealed(on: Stage) {
  const at = await country(on)
  const named = [await at.name(), await at.name({ birth_on: '1991-01-01' }), await at.name({ birth_on: '1992-01-01' })]
  await on.done((named[0] as (typeof named)[number]).worker, acceptOffer, {}, named[0]?.offer_id)
  await sealAll(on)
  return { at, named }
}

test('what the database’s owner alters behind the acts is found, and the first row that does not fit is named', async (t) => {
  const on = await stage(t)
  const { at, named } = await sealed(on)
  const owner = stageDatabaseOwner(t, on)
  assert.deepEqual((await check(on)).misfits, [])
  const first = async () => {
    const { misfits } = await check(on)
    return misfits[0] && `${misfits[0].kind} ${misfits[0].table}`
  }
  const entry = await on.here.state
    .selectFrom('journal')
    .select(['id', 'entry'])
    .where('act', '=', 'approve-job-order')
    .executeTakeFirstOrThrow()

  await t.test('an entry rewritten', async () => {
    await sql`update journal set entry = replace(entry, 'approve-job-order', 'approve-job-0rder') where id = ${entry.id}`.execute(
      owner,
    )
    const { misfits } = await check(on)
    assert.deepEqual([misfits[0]?.kind, misfits[0]?.id], ['leaf', entry.id])
    await sql`update journal set entry = ${entry.entry} where id = ${entry.id}`.execute(owner)
    assert.equal(await first(), undefined)
  })
  await t.test('a record changed without an act', async () => {
    await sql`update job_order set ends_on = '2040-01-01' where id = ${at.job_order_id}`.execute(owner)
    assert.equal(await first(), 'record job_order')
    await sql`update job_order set ends_on = '2028-11-01' where id = ${at.job_order_id}`.execute(owner)
    assert.equal(await first(), undefined)
  })
  await t.test('a forged approval: one line more beside an approved job order', async () => {
    const line = uuidv7()
    await sql`insert into job_order_line select ${line}, job_order_id, agency_id, 'B', occupation_code, title, 500, monthly_wage_minor, currency, months, weekly_hours, site, visa_block, visa_block_ends_on from job_order_line`.execute(
      on.here.state,
    )
    await sql`insert into approved_line values (${line}, ${at.job_order_id}, ${at.agency_id}, 500, ${at.clearance.id}, ${on.here.clock.now()})`.execute(
      on.here.state,
    )
    assert.equal(await first(), 'record job_order')
    await sql`delete from approved_line where line_id = ${line}`.execute(owner)
    await sql`delete from job_order_line where id = ${line}`.execute(owner)
    assert.equal(await first(), undefined)
  })
  await t.test('a passport’s number exchanged', async () => {
    await sql`update passport set number = 'ZZ999999' where worker_id = ${named[1]?.worker.id}`.execute(owner)
    assert.equal(await first(), 'record worker')
  })
  await t.test('an input exchanged', async () => {
    await sql`update journal_input set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where journal_id = ${entry.id}`.execute(
      owner,
    )
    assert.equal(await first(), 'input journal')
  })
  await t.test('an entry deleted', async () => {
    await sql`delete from journal_input where journal_id = ${entry.id}`.execute(owner)
    await sql`delete from deadline`.execute(owner)
    await sql`delete from notice`.execute(owner)
    await sql`delete from journal where id = ${entry.id}`.execute(owner)
    assert.equal(await first(), 'missing entry journal')
  })
})

test('a decision, or a fact taken for it, that was changed afterwards is found', async (t) => {
  const on = await stage(t)
  const { at, named } = await sealed(on)
  const owner = stageDatabaseOwner(t, on)
  const { id } = await on.done(at.clerk, requestClearance, { offer_id: named[0]?.offer_id })
  await on.done(at.clerk, decideClearance, {}, id)
  await on.done(at.clerk, decideClearance, {}, id)
  const misfits = async () => (await check(on)).misfits.map((one) => `${one.kind} ${one.table}`)
  assert.deepEqual(await misfits(), [])

  const mended = async (change: string, back: string, found: string[]) => {
    await sql.raw(change).execute(owner)
    assert.deepEqual(await misfits(), found, change)
    await sql.raw(back).execute(owner)
    assert.deepEqual(await misfits(), [], back)
  }
  await sql`create table kept as select * from decision order by id limit 1`.execute(owner)
  const first = 'id = (select id from kept)'
  const changed = ['decision journal', 'unexplained decision']
  await mended(
    `update decision set answers = '[]' where ${first}`,
    `update decision set answers = (select answers from kept) where ${first}`,
    changed,
  )
  await mended(
    `update decision set result = 'clear' where ${first}`,
    `update decision set result = (select result from kept) where ${first}`,
    changed,
  )
  await mended(
    `update clearance_facts set skills_certificate_on = '2026-01-01' where decision_id = (select id from kept)`,
    `update clearance_facts set skills_certificate_on = null where decision_id = (select id from kept)`,
    changed,
  )
  await mended(
    `insert into decision select uuidv7(), subject, record_id, at, today, pack_hash, engine, 'clear', '[]' from kept`,
    `delete from decision where result = 'clear'`,
    ['unexplained decision'],
  )
})

test('an act that waited while another overtook it is no misfit', async (t) => {
  const on = await stage(t)
  const at = await country(on, { places: 2 })
  const named = [await at.name(), await at.name({ birth_on: '1991-01-01' })] as const
  for (const { worker, offer_id } of named) await on.done(worker, acceptOffer, {}, offer_id)
  const plan = (day: string, of: readonly { offer_id: string }[]) =>
    perform(
      on.here,
      at.clerk,
      planDeparture,
      of.map(({ offer_id }) => ({ id: offer_id, input: { departure_planned_on: day } })),
    )
  let waiting: ReturnType<typeof plan> | undefined
  await on.here.state.transaction().execute(async (tx) => {
    await sql`select from worker where id = ${named[0].worker.id} for update`.execute(tx)
    waiting = plan('2026-12-10', named)
    await setTimeout(300)
    on.at('2026-11-24T04:00:00Z')
    assert.ok((await plan('2026-12-20', [named[1]])).every((one) => one.done))
  })
  assert.ok((await waiting)?.every((one) => one.done))
  assert.deepEqual((await check(on)).misfits, [])
})

test('a record that no act made, an entry that no act left, and a record that vanished are found', async (t) => {
  const on = await stage(t)
  const { named } = await sealed(on)
  const owner = stageDatabaseOwner(t, on)
  await sql`insert into worker (id, state, reference, birth_on, nationality, invented, registered_at) values (${uuidv7()}, 'registered', 'X', '1990-01-01', 'PHL', true, ${on.here.clock.now()})`.execute(
    on.here.state,
  )
  const stray = uuidv7()
  const { entry } = await on.here.state.selectFrom('journal').select('entry').limit(1).executeTakeFirstOrThrow()
  await sql`insert into journal (id, entry) values (${stray}, ${JSON.stringify({ ...JSON.parse(entry), id: stray })})`.execute(
    on.here.state,
  )
  await sql`delete from offer where id = ${named[2]?.offer_id}`.execute(owner)
  assert.deepEqual((await check(on)).misfits.map((one) => `${one.kind} ${one.table}`).sort(), [
    'stray entry journal',
    'unexplained worker',
    'vanished offer',
  ])
})

test('a log whose history was rewritten and sealed anew does not fit the heads that were published', async (t) => {
  const on = await stage(t)
  await sealed(on)
  const owner = stageDatabaseOwner(t, on)
  await sql`insert into unsealed select id from journal`.execute(owner)
  await sql`delete from tile`.execute(owner)
  await sql`update tree_head set size = 0, peaks = '', root = decode('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex')`.execute(
    owner,
  )
  await sql`update journal set entry = replace(entry, '"v":1', '"v": 1') where act = 'verify-job-order'`.execute(owner)
  await sql`delete from signed_head where size = (select max(size) from signed_head)`.execute(owner)
  await sql`insert into signed_head select 3, '\\x00', at, key_id, signature from (select ${on.here.clock.now()}::timestamptz as at, ${on.here.heads.keyId} as key_id, '\\x00'::bytea as signature) s`.execute(
    owner,
  )
  await sealAll(on)
  const { misfits } = await check(on)
  assert.ok(misfits.some((one) => one.table === 'signed_head'))
})

test('sealing misses nothing while acts commit late', async (t) => {
  const on = await stage(t)
  const at = await country(on, { places: 40 })
  let naming = true
  const sealer = (async () => {
    while (naming) await sealAll(on)
  })()
  await Promise.all(Array.from({ length: 40 }, (_, i) => at.name({ birth_on: `1990-0${1 + (i % 9)}-1${i % 10}` })))
  naming = false
  await sealer
  await sealAll(on)
  const report = await check(on)
  assert.deepEqual(report.misfits, [])
  const { rows } = await sql<{
    size: number
    n: number
  }>`select (select size from tree_head) as size, count(*)::int as n from journal`.execute(on.here.state)
  assert.equal(rows[0]?.size, rows[0]?.n)
})
