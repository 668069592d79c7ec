import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { violation } from '#database/violation.ts'
import { cloneDatabase } from '#test/stage-database.ts'

/** As Citus 14 on PostgreSQL 18 says it (seen on a cluster). */
const citus = (code: string, message: string) => Object.assign(new Error(message), { code })

test('each kind of violation names its constraint as the migration does', async (t) => {
  const { owner } = await cloneDatabase(t)
  await sql`
    create table one (id integer constraint one_key primary key, n integer not null constraint one_small check (n < 10),
      up integer constraint one_up references one, constraint one_apart exclude using gist (n with =))`.execute(owner)
  await sql`insert into one values (1, 1, null)`.execute(owner)
  const caught = (values: string) =>
    sql
      .raw(`insert into one values (${values})`)
      .execute(owner)
      .then(() => undefined, violation)
  assert.deepEqual(await caught('1, 2, null'), { code: '23505', constraint: 'one_key' })
  assert.deepEqual(await caught('2, 10, null'), { code: '23514', constraint: 'one_small' })
  assert.deepEqual(await caught('2, 2, 7'), { code: '23503', constraint: 'one_up' })
  assert.deepEqual(await caught('2, 1, null'), { code: '23P01', constraint: 'one_apart' })
  assert.deepEqual(await caught('2, null, null'), { code: '23502', constraint: undefined })
})

test('a shard’s number in a constraint’s name is taken off', () => {
  const error = citus('23505', 'duplicate key value violates unique constraint "worker_passport_active_102211"')
  assert.deepEqual(violation(error), { code: '23505', constraint: 'worker_passport_active' })
})

test('a code hidden by a distributed INSERT … SELECT is read from the message', () => {
  const error = citus('XX000', 'new row for relation "fee_102143" violates check constraint "fee_positive_102143"')
  assert.deepEqual(violation(error), { code: '23514', constraint: 'fee_positive' })
})

test('an error that is no violation keeps its own code', () => {
  assert.deepEqual(violation(citus('40P01', 'deadlock detected')), { code: '40P01', constraint: undefined })
})
