// The requirements of "do no harm" that cross rooms; those of one folder stand beside it (S1, S7: src/law; S10, S29: certificates).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Officer } from '#kernel/authority.ts'
import { readAs } from '#kernel/read.ts'
import { country } from '#test/country.ts'
import { everyRegister } from '#test/every-register.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, openPapers, serveStage, Visitor } from '#test/web-stage.ts'
import { facilitation } from '../src/facilitation/room.ts'

test('S6: no table or column keeps workers as offenders, scores or ranks them', async (t) => {
  const { here } = await stage(t)
  const { rows } = await sql<{ name: string }>`
    select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'ph'::regnamespace and c.relkind in ('r', 'v')`.execute(here.state)
  const words = /black|watch_?list|abscond|offend|runaway|score|rank|risk|flag|deport|illegal|overstay/
  assert.ok(rows.length > 200)
  assert.deepEqual(
    rows.filter((row) => words.test(row.name)).map((row) => row.name),
    [],
  )
})

test('S2: the login of outside bodies may read no statement but the worker’s own, and no finding, decision or journal at all', async (t) => {
  const on = await stage(t)
  for (const table of [
    'finding',
    'decision',
    'clearance_facts',
    'journal',
    'journal_input',
    'refusal',
    'deadline',
    'proposal',
    'later',
    'run',
  ]) {
    await assert.rejects(
      sql`select 1 from ${sql.table(table)}`.execute(on.here.pools.outside),
      /permission denied/,
      table,
    )
  }
  for (const own of ['payment_statement', 'viewing']) {
    const { rows } = await sql`select 1 from ${sql.table(own)}`.execute(on.here.pools.outside)
    assert.deepEqual(rows, [], own)
  }
})

test('the login of outside bodies can write nothing', async (t) => {
  const on = await stage(t)
  const { rows } = await sql<{ name: string }>`
    select table_name || ' ' || privilege_type as name from information_schema.role_table_grants
    where grantee = 'fairway_outside' and privilege_type <> 'SELECT' and table_schema = 'ph'`.execute(on.here.state)
  assert.deepEqual(rows, [])
  await assert.rejects(sql`insert into notice select * from notice`.execute(on.here.pools.outside), /permission denied/)
})

test('S27: a worker reads which office looked, when and for what; no other worker reads the viewings, papers or statements, by page, API or database', async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const { here } = on
  const ids = await everyRegister(on, at)
  const worker_id = ids.get('worker') as string
  const other = await at.name({ surname: 'Sumulong', given_names: 'Pedro', birth_on: '1980-03-04' })
  const person = await here.state
    .selectFrom('worker')
    .select('reference')
    .where('id', '=', worker_id)
    .executeTakeFirstOrThrow()
  const app = await serveStage(t, here)
  const signIn = async (officer: Officer) => {
    const visitor = new Visitor(app)
    await visitor.signIn(await giveAccount(here, officer))
    return visitor
  }
  const clearance = await signIn(at.clearance)
  assert.equal((await clearance.get(`/ph/workers/${person.reference}`)).statusCode, 200)
  const clerk = await signIn(at.clerk)
  assert.equal((await clerk.get(`/ph/contracts/${ids.get('contract')}`)).statusCode, 200)

  const [own, stranger] = [await openPapers(app, here, worker_id), await openPapers(app, here, other.worker.id)]
  const looked = (body: string) =>
    body
      .split('id="lookers"')[1]
      ?.split('</section>')[0]
      ?.replaceAll(/<[^>]+>/g, '') ?? ''
  const said = looked((await own.get('/ph/my-papers')).body)
  assert.match(
    said,
    /ministry of clearance officer, a clearance officer: to read your record\s+November 24, 2026 at 10:00/,
  )
  assert.match(said, /Bagong Layag, an agency’s clerk: to read your contract\s+November 24, 2026 at 10:00/)
  assert.match(looked((await stranger.get('/ph/my-papers')).body), /Nobody so far/)

  const registers = facilitation.registers.filter((register) => register.person)
  const records = registers.map((register) => ({ register, id: ids.get(register.table) as string }))
  const secrets = [...records.map(({ id }) => id), person.reference, 'Dela Cruz']
  for (const { register, id } of records) {
    const api = `/ph/api/v1/${register.folder}`
    if ('worker' in register.sees) {
      assert.equal((await own.get(`${api}/${id}`)).statusCode, 200, `${register.table} is the worker’s own`)
      assert.ok((await own.get(api)).body.includes(id), `${register.table} is in the worker’s own list`)
    }
    for (const address of [api, `${api}/${id}`, `/ph/${register.folder}/${id}`, `/ph/${register.folder}`]) {
      const { statusCode, body } = await stranger.get(address)
      assert.ok(
        address === api ? [200, 403].includes(statusCode) : [403, 404].includes(statusCode),
        `${address}: ${statusCode}`,
      )
      // A page that is not there says the address that was asked for.
      for (const secret of secrets.filter((one) => !address.includes(one)))
        assert.ok(!body.includes(secret), `${address} tells another worker ${secret}`)
    }
  }
  for (const address of [`/ph/workers/${person.reference}`, `/ph/certificates/${ids.get('certificate')}/paper`])
    assert.equal((await stranger.get(address)).statusCode, 404, address)
  const tables = ['viewing', 'notice', 'payment_statement', 'receipt', 'contract', 'certificate', 'passport'] as const
  for (const table of tables) {
    const rows = (officer: Officer) =>
      readAs(here.pools, officer, (db) =>
        db.selectFrom(table).select('worker_id').where('worker_id', '=', worker_id).execute(),
      )
    assert.deepEqual(await rows(other.worker), [], table)
    assert.ok((await rows({ ...other.worker, id: worker_id, worker_id })).length > 0, table)
  }
})
