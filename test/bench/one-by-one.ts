// Workers decided and issued one by one by 8 clients over HTTP, beside the same statements, each act's as one bare transaction.

import { sql } from 'kysely'
import pg from 'pg'
import type { Officer } from '#kernel/authority.ts'
import { perform, rehearse } from '#kernel/perform.ts'
import { makeToken } from '#web/api-token.ts'
import { decideClearance } from '../../src/facilitation/clearances/decide-clearance.ts'
import { issueCertificate } from '../../src/facilitation/clearances/issue-certificate.ts'
import { requestClearance } from '../../src/facilitation/clearances/request-clearance.ts'
import { nameWorker } from '../../src/facilitation/offers/name-worker.ts'
import type { Opened } from '../../src/jurisdiction.ts'
import { makeServer } from '../../src/web/serve.ts'
import { type BenchStage, onStage } from './bench-stage.ts'
import { makeReady } from './ready-workers.ts'
import type { BenchRow } from './row.ts'

const clients = 8
const workers = 400

interface Statement {
  readonly text: string
  readonly values: unknown[]
}

export async function run(): Promise<BenchRow> {
  return onStage(workers * 2 + 1, async ({ on, at }) => {
    const [first, ...clearances] = await readyClearances({ on, at })
    // The first decision under a pack keeps the pack's text, once; the rehearsed ones must find it there.
    await perform(on.here, at.clerk, decideClearance, [{ id: first as string, input: {} }])
    const bare = clearances.slice(0, workers)
    const overHttp = clearances.slice(workers)
    const acts = await capture(on.here, at, bare)
    const pool = new pg.Pool({
      ...on.server.signIn('fairway_ph'),
      max: clients,
      options: '-c search_path=ph,public -c timezone=UTC',
    })
    const limit = await timed(acts, (act) => replay(pool, act)).finally(() => pool.end())
    const server = await makeServer([on.here])
    const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
    const tokens = { clerk: await token(on.here, at.clerk), clearance: await token(on.here, at.clearance) }
    const post = async (act: string, bearer: string, id: string) => {
      const answer = await fetch(`${address}/ph/api/v1/${act}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        body: JSON.stringify({ id, input: {} }),
      })
      const text = await answer.text()
      if (answer.status >= 300) throw new Error(`${act}: ${answer.status} ${text}`)
    }
    const ours = await timed(overHttp, async (id) => {
      await post('decide-clearance', tokens.clerk, id)
      await post('issue-certificate', tokens.clearance, id)
    })
    await server.stop()
    const done = await sql<{ n: number }>`select count(*)::int as n from certificate`.execute(on.here.state)
    if (done.rows[0]?.n !== workers * 2) throw new Error(`${done.rows[0]?.n} certificates instead of ${workers * 2}`)
    const rate = (seconds: number) => (workers * 2) / seconds
    return {
      name: 'One by one over HTTP with 8 clients (decide, then issue)',
      ours: rate(ours),
      limit: rate(limit),
      unit: 'acts/s',
      ratio: limit / ours,
      reach: 0.4,
      better: 'higher' as const,
      note: `the bare transactions hold ${acts.reduce((sum, act) => sum + act.length, 0)} statements in ${acts.length} acts`,
    }
  })
}

/** 801 workers who have everything, with clearances requested; none is decided yet. */
async function readyClearances({ on, at }: BenchStage): Promise<string[]> {
  const named = Array.from({ length: workers * 2 + 1 }, (_, i) => ({
    input: {
      surname: 'Santos',
      given_names: `Maria ${String.fromCharCode(65 + (i % 26))}`,
      birth_on: '1990-01-02',
      nationality: 'PHL',
      passport_issuer: 'PHL',
      passport_number: `ZZ${String(i).padStart(6, '0')}`,
      passport_ends_on: '2032-01-01',
      check_digits_right: true,
      job_order_id: at.job_order_id,
      line: 'A',
      departure_planned_on: '2026-12-10',
    },
  }))
  const offers = await perform(on.here, at.clerk, nameWorker, named)
  await makeReady(on.here, at.job_order_id)
  const asked = offers.map((one) => ({ input: { offer_id: one.id } }))
  const requested = await perform(on.here, at.clerk, requestClearance, asked)
  await sql`analyze`.execute(on.here.state)
  return requested.map((one) => one.id)
}

/** The statements that each act sends, seen in a rehearsal that is rolled back: the same rows then go in bare. */
async function capture(here: Opened, at: BenchStage['at'], clearances: readonly string[]): Promise<Statement[][]> {
  const acts: Statement[][] = []
  let current: Statement[] = []
  const query = pg.Client.prototype.query
  const watch = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args as [string | { text: string; values?: unknown[] }, unknown[]?]
    const text = typeof first === 'string' ? first : first.text
    const given = typeof first === 'string' ? values : first.values
    if (!/^\s*(begin|commit|rollback|savepoint|release|start)/i.test(text)) current.push({ text, values: given ?? [] })
    return Reflect.apply(query, this, args)
  }
  pg.Client.prototype.query = watch as typeof query
  try {
    await rehearse(here, async (tried) => {
      for (const id of clearances) {
        for (const [officer, act] of [
          [at.clerk, decideClearance],
          [at.clearance, issueCertificate],
        ] as const) {
          current = []
          const [outcome] = await tried(here, officer, act, [{ id, input: {} }])
          if (!outcome?.done) throw new Error(`${act.name} was not done: ${JSON.stringify(outcome)}`)
          acts.push(current)
        }
      }
    })
  } finally {
    pg.Client.prototype.query = query
  }
  return pairs(acts)
}

/** Decide and issue of one worker stay with one client, in their order. */
const pairs = (acts: readonly Statement[][]): Statement[][] => {
  const list: Statement[][] = []
  for (let i = 0; i < acts.length; i += 2) list.push([...(acts[i] ?? []), between, ...(acts[i + 1] ?? [])])
  return list
}
const between: Statement = { text: 'commit', values: [] }

async function replay(pool: pg.Pool, act: readonly Statement[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const one of act) {
      if (one === between) await client.query('commit').then(() => client.query('begin'))
      else await client.query({ text: one.text, values: one.values, name: nameOf(one.text) })
    }
    await client.query('commit')
  } finally {
    client.release()
  }
}

const names = new Map<string, string>()
const nameOf = (text: string): string => names.get(text) ?? (names.set(text, `b${names.size}`).get(text) as string)

/** Seconds that 8 clients take for the list, each taking the next when it is done. */
async function timed<X>(list: readonly X[], work: (one: X) => Promise<void>): Promise<number> {
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let i = next++; i < list.length; i = next++) await work(list[i] as X)
    }),
  )
  return (performance.now() - began) / 1000
}

async function token(here: Opened, officer: Officer): Promise<string> {
  const appointment = await here.state
    .selectFrom('appointment')
    .select('id')
    .where('officer_id', '=', officer.id)
    .executeTakeFirstOrThrow()
  return (await makeToken(here.state, appointment.id, 'bench', here.clock.now())).token
}
