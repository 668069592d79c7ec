import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import { loginName, logins } from '#database/logins.ts'
import { cloneDatabase } from '#test/stage-database.ts'

/** A table of another country, granted to every group as a migration would, with a name in it and in its statistics. */
async function withSecret(t: Parameters<typeof cloneDatabase>[0]) {
  const stage = await cloneDatabase(t)
  for (const schema of ['ph', 'np']) {
    const steps = [
      `create table ${schema}.secret (id integer primary key, name text not null)`,
      `insert into ${schema}.secret select n, 'of ${schema}' from generate_series(1, 500) as n`,
      `grant select, insert, update, delete on ${schema}.secret to fairway_app, fairway_outside, fairway_keeper, fairway_sealer`,
      `analyze ${schema}.secret`,
    ]
    for (const step of steps) await sql.raw(step).execute(stage.owner)
  }
  return stage
}

const count = async <T>(db: Kysely<T>, from: string) =>
  (await sql<{ count: number }>`select count(*) from ${sql.raw(from)}`.execute(db)).rows[0]?.count

const denied = { code: '42501' }

test('each login reads its own country, and is refused every way into the other', async (t) => {
  const stage = await withSecret(t)
  for (const login of logins) {
    const ph = stage.of('ph')[login]
    assert.equal(await count(ph, 'secret'), 500)
    assert.equal(await count(stage.of('np')[login], 'secret'), 500)
    for (const way of ['np.secret', 'pg_stats', 'pg_stats_ext', 'pg_stats_ext_exprs', 'pg_statistic']) {
      await assert.rejects(count(ph, way), denied, `${login} through ${way}`)
    }
    await assert.rejects(sql`insert into np.secret values (501, 'x')`.execute(ph), denied)
    await assert.rejects(sql`select pg_get_viewdef('np.secret'::regclass)`.execute(ph), denied)
  }
})

test('no login can become another, its group, or the owner', async (t) => {
  const stage = await withSecret(t)
  const others = ['fairway_owner', 'postgres', 'fairway_app', 'fairway_keeper', 'fairway_np', 'fairway_ph_sealer']
  for (const login of logins) {
    for (const other of others.filter((name) => name !== loginName('ph', login))) {
      await assert.rejects(
        sql`set role ${sql.id(other)}`.execute(stage.of('ph')[login]),
        denied,
        `${login} as ${other}`,
      )
    }
  }
})

test('no login can make anything: no table, no schema, no temporary table, no role', async (t) => {
  const stage = await cloneDatabase(t)
  const makings = [
    'create table own (id integer)',
    'create table public.own (id integer)',
    'create temporary table own (id integer)',
    'create schema own',
    'create role own',
  ]
  for (const login of logins) {
    for (const making of makings) {
      await assert.rejects(sql.raw(making).execute(stage.of('ph')[login]), denied, `${login}: ${making}`)
    }
  }
})

test('a jurisdiction’s code that would collide with a login’s name is refused', () => {
  for (const code of ['ph_outside', 'PH', '', 'p', 'ph; drop']) {
    assert.throws(() => loginName(code, 'state'), /two or three small letters/)
  }
})
