import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Country, country } from '#test/country.ts'
import type { Dying } from '#test/dying-server.ts'
import { type Stage, stage } from '#test/stage.ts'
import { stageDatabaseOwner } from '#test/stage-owner.ts'
import { giveAccount, lastFirst, serveStage, Visitor } from '#test/web-stage.ts'
import { keepRun } from '../facilitation/name-list/run.ts'
import { withdrawNaming } from '../facilitation/offers/withdraw-naming.ts'

const began = '2026-11-24T02:00:00Z'
const later = '2026-11-24T02:01:00Z'

const open = async (test: TestContext) => {
  const t = lastFirst(test)
  const on = await stage(t, { on: began })
  return { t, on, at: await country(on, { places: 20 }) }
}

const run = ({ here }: Stage) => here.state.selectFrom('run').selectAll().executeTakeFirst()

async function until(on: Stage, state: string) {
  for (let i = 0; i < 1500; i++) {
    const found = await run(on)
    if (found?.state === state) return found
    await sleep(20)
  }
  assert.fail(`the run is not ${state}`)
}

const header = 'line,surname,given names,birth date,sex,nationality,passport issuer,passport number,passport expiry'
const row = (n: number, { line = 'A', day = '1990-01-01' } = {}) =>
  `${line},Reyes,Maria ${n},${day},F,PHL,PHL,ZQ${String(n).padStart(6, '0')},2032-01-01`

/** Takes a list in a process of its own, and kills it when the first of it is settled. */
async function killInTheMiddle(on: Stage, at: Country, rows: readonly string[]): Promise<void> {
  const { host, database } = on.server.signIn('fairway_ph') as { host: string; database: string }
  const dying: Dying = { host, database, data: on.data, now: began, officer: at.clerk, job_order_id: at.job_order_id }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../test/dying-server.ts')], {
    env: { ...process.env, STAGE: JSON.stringify(dying) },
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(child, 'close')
  child.stdin.end([header, ...rows].join('\n'))
  while (((await run(on))?.done ?? 0) === 0 && child.exitCode === null) await sleep(5)
  child.kill('SIGKILL')
  await ended
}

test('a name list whose server was killed is gone on with by the next, and says all that was wrong in it', async (t) => {
  const { t: last, on, at } = await open(t)
  const rows = Array.from({ length: 1500 }, (_, n) => row(n))
  rows[3] = row(3, { line: 'Q' })
  rows[4] = row(4, { day: '1990-02-30' })
  rows[1400] = row(1400, { line: 'Q' })
  await killInTheMiddle(on, at, rows)
  const dead = await run(on)
  assert.equal(dead?.state, 'running')
  assert.ok(dead.done >= 500 && dead.done < 1499, `killed in the middle, at ${dead.done}`)
  assert.ok(!dead.work?.includes('Reyes'), 'names lie sealed')

  const app = await serveStage(last, on.here)
  const clerk = new Visitor(app)
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  assert.equal((await run(on))?.tried, 0, 'nobody takes it while its server may be alive')
  on.at(later)
  const done = await until(on, 'done')
  assert.deepEqual([done.done, done.refused, done.tried, done.work], [1499, 2, 1, null])
  const named = await on.here.state.selectFrom('offer').select('list_row').orderBy('list_row').execute()
  assert.deepEqual(
    named.map((one) => one.list_row),
    rows
      .keys()
      .map((n) => n + 2)
      .filter((n) => ![5, 6, 1402].includes(n))
      .toArray(),
  )
  const { body } = await clerk.get(`/ph/runs/${done.id}`)
  for (const words of ['birth date', '>5<', '>6<', '1,402']) assert.ok(body.includes(words), words)
})

test('an act on several records goes on after those that were done, whoever started it being still appointed', async (t) => {
  const { t: last, on, at } = await open(t)
  const offers = await Promise.all(Array.from({ length: 5 }, () => at.name()))
  const ids = offers.map((one) => one.offer_id)
  const asked = { act: withdrawNaming.name, total: 5, work: { role: 'agency clerk', ids } }
  // As a server leaves it that dies after the second was done, before it could say so.
  const left = await keepRun(on.here, at.clerk, asked)
  for (const id of ids.slice(0, 2)) await on.done(at.clerk, withdrawNaming, {}, id)
  const stranger = await keepRun(on.here, { ...at.clerk, id: left.id }, asked)
  on.at(later)
  const app = await serveStage(last, on.here)
  for (;;) {
    const runs = await on.here.state.selectFrom('run').selectAll().execute()
    if (runs.some((one) => one.state === 'running')) {
      await sleep(20)
      continue
    }
    const of = (id: string) => runs.find((one) => one.id === id)
    assert.deepEqual([of(left.id)?.state, of(left.id)?.done, of(left.id)?.refused], ['done', 5, 0])
    assert.deepEqual([of(stranger.id)?.state, of(stranger.id)?.done], ['broken', 0])
    break
  }
  const offered = await on.here.state.selectFrom('offer').select('id').where('state', '=', 'offered').execute()
  assert.deepEqual(offered, [])
  const clerk = new Visitor(app)
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  const { body } = await clerk.get(`/ph/runs/${left.id}`)
  assert.match(body, /3 done, 0 not done/)
  assert.match(body, /2 were no longer open/)
})

test('a list that has ended three servers is given to no other', async (t) => {
  const { t: last, on, at } = await open(t)
  await keepRun(on.here, at.clerk, { act: 'take-name-list', total: 1, work: {} })
  await on.here.state.updateTable('run').set({ tried: 3 }).execute()
  on.at(later)
  await serveStage(last, on.here)
  const broken = await until(on, 'broken')
  assert.deepEqual([broken.done, broken.work], [0, null], 'what it held of persons is gone with it')
})

test('a short list that breaks is answered by its own page, and is gone on with', async (t) => {
  const { t: last, on, at } = await open(t)
  const { offer_id } = await at.name()
  const app = await serveStage(last, on.here)
  const clerk = new Visitor(app)
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  await clerk.get('/ph/')
  const owner = stageDatabaseOwner(last, on)
  await sql`revoke update on ph.offer from fairway_app`.execute(owner)
  const sent = await clerk.post('/ph/offers/several/withdraw-naming', { id: [offer_id] })
  assert.equal(sent.statusCode, 303)
  const address = String(sent.headers.location)
  assert.match((await clerk.get(address)).body, /data-state="running"/)
  await sql`grant update on ph.offer to fairway_app`.execute(owner)
  on.at(later)
  await until(on, 'done')
  assert.match((await clerk.get(address)).body, /1 done, 0 not done/)
})
