// The requirements of "do no harm" that cross rooms; those of one folder stand beside it (S1, S7: src/law; S10, S29: certificates).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { stage } from '#test/stage.ts'

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
