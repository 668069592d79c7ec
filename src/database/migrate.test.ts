import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { type Database, openOwner } from '#database/connections.ts'
import { makeJurisdiction } from '#database/logins.ts'
import { migrate } from '#database/migrate.ts'
import { readMigrations, readSqlFile, statements } from '#database/migration-files.ts'
import { cloneDatabase } from '#test/stage-database.ts'

const decision = 'create table decision (id uuid primary key);\n'
const worker =
  'create table worker (id uuid primary key, name text not null);\n\ngrant select on worker to fairway_app;\n'
const view = (columns: string) => `create view fact_clearance as\nselect id, ${columns} from worker;\n`

/** A folder of migrations and fact views, and an empty schema `zz` to run them in. */
async function scratch(t: TestContext) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fairway-migrations-'))
  const stage = await cloneDatabase(t)
  const db = openOwner(stage.server, 'zz')
  await makeJurisdiction(db, stage.server, 'zz')
  t.after(async () => {
    await db.destroy()
    fs.rmSync(folder, { recursive: true })
  })
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text)
  }
  const remove = (name: string) => fs.rmSync(path.join(folder, name))
  const run = async (facts: string[] = []) => {
    for (const [i, text] of facts.entries()) fs.writeFileSync(path.join(folder, `facts${i}`), text)
    const factViews = await Promise.all(facts.map((_, i) => readSqlFile(path.join(folder, `facts${i}`))))
    return migrate(
      db,
      { files: await readMigrations(folder), factViews },
      Temporal.Instant.from('2026-11-24T08:00:00Z'),
    )
  }
  return { db, write, remove, run, written: () => inSchema(db) }
}

/** Every column in the schema with its type, as one word each. */
async function inSchema(db: Database): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) as word
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'zz'::regnamespace and relkind in ('r', 'v') and relname <> 'migration'
      and attnum > 0 and not attisdropped
    order by relname, attnum`.execute(db)
  return rows.map(({ word }) => word)
}

test('migrations run once, in order, and their time is the one handed in', async (t) => {
  const { db, write, run } = await scratch(t)
  write({ '0001-decision.sql': decision })
  assert.deepEqual(await run(), ['0001-decision'])
  write({ '0002-worker.sql': worker })
  assert.deepEqual(await run(), ['0002-worker'])
  assert.deepEqual(await run(), [])
  const { rows } = await sql`select name, ran_at from migration where name like '0%' order by name`.execute(db)
  const ran_at = Temporal.Instant.from('2026-11-24T08:00:00Z')
  assert.deepEqual(rows, [
    { name: '0001-decision', ran_at },
    { name: '0002-worker', ran_at },
  ])
})

test('two processes that migrate at once run each file once', async (t) => {
  const { write, run } = await scratch(t)
  write({ '0001-decision.sql': decision, '0002-worker.sql': worker })
  const ran = await Promise.all([run(), run()])
  assert.deepEqual(ran.map(({ length }) => length).sort(), [0, 2])
})

test('a migration edited after it ran is refused by name, and nothing is changed', async (t) => {
  const { write, run, written } = await scratch(t)
  write({ '0001-decision.sql': decision })
  await run()
  const before = await written()
  write({ '0001-decision.sql': `${decision} `, '0002-worker.sql': worker })
  await assert.rejects(run(), /db\/0001-decision\.sql was edited after it ran.*Nothing was changed/)
  assert.deepEqual(await written(), before)
})

test('a broken migration changes nothing, also not what ran before it, and says file and line', async (t) => {
  const { write, run, written } = await scratch(t)
  write({
    '0001-decision.sql': decision,
    '0002-broken.sql':
      'create table fine (id uuid primary key);\n\n\n-- why\ncreate table broken (\n  id uuid,\n  x nosuchtype\n);\n',
  })
  await assert.rejects(run(), /0002-broken\.sql, line 7: type "nosuchtype" does not exist\. Nothing was changed/)
  assert.deepEqual(await written(), [])
})

test('a migration that comes before one that has run is refused', async (t) => {
  const { write, run } = await scratch(t)
  write({ '0002-decision.sql': decision })
  await run()
  write({ '0001-worker.sql': worker })
  await assert.rejects(run(), /db\/0001-worker\.sql comes before 0002-decision/)
})

test('two migrations with one number are refused', async (t) => {
  const { write, run } = await scratch(t)
  write({ '0001-decision.sql': decision, '0001-worker.sql': worker })
  await assert.rejects(run(), /have the same number/)
})

test('older code runs on after a migration that only adds, and leaves the newer fact views alone', async (t) => {
  const { write, remove, run, written } = await scratch(t)
  write({ '0001-decision.sql': decision, '0002-worker.sql': worker })
  await run([view('name')])
  write({ '0003-born.sql': 'alter table worker add column birth_on date;\n' })
  await run([view('name, birth_on')])
  const before = await written()
  remove('0003-born.sql')
  assert.deepEqual(await run([view('name')]), [])
  assert.deepEqual(await written(), before)
})

test('older code refuses a database with a migration that says it cannot live with it', async (t) => {
  const { write, remove, run } = await scratch(t)
  write({ '0001-decision.sql': decision, '0002-born.sql': `-- Old code cannot live with this.\n${worker}` })
  await run()
  remove('0002-born.sql')
  await assert.rejects(run(), /by a newer Fairway \(0002-born\).*Start the newer version/)
})

test('a fact added to the view is added to the facts taken, and what was taken stays', async (t) => {
  const { db, write, run, written } = await scratch(t)
  write({ '0001-decision.sql': decision, '0002-worker.sql': worker })
  await run([view('name')])
  const id = '019ab000-0000-7000-8000-000000000001'
  await sql`insert into decision values (${id})`.execute(db)
  await sql`insert into clearance_facts (decision_id, id, name) values (${id}, ${id}, 'Maria')`.execute(db)

  await run([view("1.5::numeric(5,2) as share, '2026-01-01'::date as birth_on, name")])
  assert.deepEqual(
    (await written()).filter((word) => word.startsWith('clearance_facts')),
    ['decision_id uuid', 'id uuid', 'name text', 'share numeric(5,2)', 'birth_on date'].map(
      (word) => `clearance_facts.${word}`,
    ),
  )
  const { rows } = await sql`select * from clearance_facts`.execute(db)
  assert.deepEqual(rows, [{ decision_id: id, id, name: 'Maria', share: null, birth_on: null }])
})

test('a fact whose type changes is refused, and view and taken facts stay as they were', async (t) => {
  const { write, run, written } = await scratch(t)
  write({ '0001-decision.sql': decision, '0002-worker.sql': worker })
  await run([view('name')])
  const before = await written()
  await assert.rejects(
    run([view('length(name) as name')]),
    /The fact name of fact_clearance is now integer, but the facts taken for earlier decisions are text/,
  )
  assert.deepEqual(await written(), before)
})

test('a fact view gone from the list is dropped, and its taken facts are kept', async (t) => {
  const { write, run, written } = await scratch(t)
  write({ '0001-decision.sql': decision, '0002-worker.sql': worker })
  await run([view('name')])
  await run([])
  const tables = new Set((await written()).map((word) => word.split('.')[0]))
  assert.deepEqual([...tables], ['clearance_facts', 'decision', 'worker'])
})

test('a migration may change a column that a fact view reads', async (t) => {
  const { write, run } = await scratch(t)
  write({ '0001-decision.sql': decision, '0002-worker.sql': worker })
  await run([view('length(name) as letters')])
  write({ '0003-name.sql': 'alter table worker alter column name type varchar(200);\n' })
  assert.deepEqual(await run([view('length(name) as letters')]), ['0003-name'])
})

test('a statement ends where `;` stands before an empty line, so that a function may hold `;`', () => {
  const text =
    'create table a (x int);\n\n\ncreate function f() begin\n  update a set x = 1;\n  return new;\nend;\n\ngrant select on a to b;\n'
  assert.deepEqual(statements(text), [
    { text: 'create table a (x int)', line: 1 },
    { text: 'create function f() begin\n  update a set x = 1;\n  return new;\nend', line: 4 },
    { text: 'grant select on a to b', line: 9 },
  ])
})
