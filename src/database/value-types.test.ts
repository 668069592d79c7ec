import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { cloneDatabase } from '#test/stage-database.ts'

const day = Temporal.PlainDate.from('2026-11-24')
const instant = Temporal.Instant.from('2026-11-24T08:00:00.123456Z')

test('days, instants and whole numbers come back as what was sent, also in arrays and with missing ones', async (t) => {
  const { state } = await cloneDatabase(t)
  const { rows } = await sql`
    select ${day}::date as day, ${instant}::timestamptz as instant, ${2 ** 53 - 1}::int8 as whole, ${day}::text as text,
      ${[day, null]}::date[] as days, ${[instant]}::timestamptz[] as instants, ${[1, null]}::int8[] as wholes,
      1.10::numeric as exact`.execute(state)
  assert.deepEqual(rows, [
    {
      day,
      instant,
      whole: 2 ** 53 - 1,
      text: '2026-11-24',
      days: [day, null],
      instants: [instant],
      wholes: [1, null],
      exact: '1.10',
    },
  ])
})

test('a whole number beyond 2^53 is refused, and the connection goes on', async (t) => {
  const { state } = await cloneDatabase(t)
  await assert.rejects(sql`select 9007199254740992::int8`.execute(state), /9007199254740992, which is beyond 2\^53/)
  await assert.rejects(sql`select array[9007199254740992]::int8[]`.execute(state), /beyond 2\^53/)
  assert.equal((await sql`select 1 as one`.execute(state)).rows.length, 1)
})

test('a statement with parameters is prepared once a connection, under a name', async (t) => {
  const { state } = await cloneDatabase(t)
  await state.connection().execute(async (db) => {
    for (const n of [1, 2]) await sql`select ${n}::integer as same_text`.execute(db)
    const { rows } = await sql`
      select generic_plans + custom_plans as runs from pg_prepared_statements where statement like '%same_text%'`.execute(
      db,
    )
    assert.deepEqual(rows, [{ runs: 2 }])
  })
})
