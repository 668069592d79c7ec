import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { cloneDatabase } from '#test/stage-database.ts'

test('a stage is a fresh database with every login of both jurisdictions', async (t) => {
  const stage = await cloneDatabase(t)
  for (const code of ['ph', 'np'] as const) {
    const { end: _, ...pools } = stage.of(code)
    for (const [login, db] of Object.entries(pools)) {
      const { rows } = await sql`select current_user as user, current_setting('search_path') as path`.execute(db)
      const user = login === 'state' ? `fairway_${code}` : `fairway_${code}_${login}`
      assert.deepEqual(rows, [{ user, path: `${code},public` }])
    }
  }
})

test('what one stage writes, another never sees', async (t) => {
  const [one, other] = await Promise.all([cloneDatabase(t), cloneDatabase(t)])
  await sql`create table mark (id integer primary key)`.execute(one.owner)
  const { rows } = await sql`select to_regclass('mark') as found`.execute(other.owner)
  assert.deepEqual(rows, [{ found: null }])
})
