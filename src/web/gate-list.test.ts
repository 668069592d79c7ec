import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { statusListUri, trustListOf } from '#facilitation/certificates/public-lists.ts'
import { readStatusList, statusAt } from '#facilitation/certificates/status-list.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { certified } from '#test/certified.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { stageDatabaseOwner } from '#test/stage-owner.ts'
import { giveAccount, lastFirst, serveStage, Visitor } from '#test/web-stage.ts'
import { withdrawOffer } from '../facilitation/offers/withdraw-offer.ts'

async function open(test: TestContext) {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const app = await serveStage(t, on.here)
  const airport = await on.officer('airport officer')
  const officer = new Visitor(app)
  await officer.signIn(await giveAccount(on.here, airport))
  /** Enrols a device, and gives what it sends with each list that it holds. */
  const enrol = async (name: string) => {
    await officer.get('/ph/gate-enrol')
    await officer.post('/ph/gate-enrol', { name })
    const cookie = `fairway-gate=${officer.cookies.get('fairway-gate')}`
    return async (list: string) => {
      const payload = { seen: [] }
      const headers = { cookie, 'fairway-status-list': list }
      return (await app.inject({ method: 'POST', url: '/ph/gate/seen', headers, payload })).statusCode
    }
  }
  const released = async () =>
    (await on.here.state.selectFrom('place_release').select('why').execute()).map((one) => one.why)
  return { on, at, app, officer, enrol, released }
}

/** The page's address of the one gate with a name. */
const retiring = (body: string, name: string) =>
  new RegExp(`${name}.*?href="(/ph/gates/[^"]+/retire)"`, 's').exec(body)?.[1] as string

test('a lost gate is retired by whoever may enrol one, and then no place waits for it', async (t) => {
  const { on, at, app, officer, enrol, released } = await open(t)
  const counter = await enrol('Counter 4')
  const lost = await enrol('Lost telephone')
  const { offer_id, worker } = await certified(on, at)
  await on.done(worker, withdrawOffer, {}, offer_id)
  on.at('2026-11-24T02:20:00Z')
  assert.equal(await counter('2026-11-24T02:10:00Z'), 204)
  await drained(on)
  assert.deepEqual(await released(), [], 'the lost one has not said that it knows')

  const page = (await officer.get('/ph/gates')).body
  assert.match(page, /Lost telephone.*Not heard yet/s)
  assert.match(page, /Counter 4.*10:10/s)
  const address = retiring(page, 'Lost telephone')
  const other = new Visitor(app)
  await other.signIn(await giveAccount(on.here, await on.officer('airport officer')))
  assert.doesNotMatch((await other.get('/ph/gates')).body, /Lost telephone/)
  assert.equal((await other.get(address)).statusCode, 404)
  await other.get('/ph/gate-enrol')
  assert.equal((await other.post(address, {})).statusCode, 404, 'another airport’s officer')

  assert.match((await officer.get(address)).body, /no place waits for it/)
  assert.equal((await officer.post(address, {})).headers.location, '/ph/gates')
  const after = (await officer.get('/ph/gates')).body
  assert.doesNotMatch(after, /Lost telephone/)
  assert.match(after, /Counter 4/)
  assert.equal(await lost('2026-11-24T02:10:00Z'), 401)
  await drained(on)
  assert.deepEqual(await released(), ['acknowledged by every gate'])
})

/** Until the loop of the server has done what is due. */
async function drained({ here }: Awaited<ReturnType<typeof stage>>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await sql`select 1 from later where done_at is null and tried < 8
      and due_at <= ${here.clock.now()}`.execute(here.state)
    if (rows.length === 0) return
    await new Promise((done) => setTimeout(done, 50))
  }
  assert.fail('what is due is not done')
}

test('a gate that says the same list again, or a list that frees nothing, asks for nothing', async (t) => {
  const { on, at, enrol } = await open(t)
  const gate = await enrol('Counter 4')
  const asked = async () =>
    (await sql`select 1 from later where task = 'release-place' and arguments = '{}'`.execute(on.here.state)).rows
      .length
  await certified(on, at)
  assert.equal(await gate('2026-11-24T01:00:00Z'), 204)
  assert.equal(await asked(), 0)
  const { offer_id, worker } = await certified(on, at)
  await on.done(worker, withdrawOffer, {}, offer_id)
  on.at('2026-11-25T02:00:00Z')
  for (const list of ['2026-11-25T01:00:00Z', '2026-11-25T01:00:00Z', '2026-11-25T00:30:00Z'])
    assert.equal(await gate(list), 204)
  await drained(on)
  await gate('2026-11-25T01:30:00Z')
  assert.equal(await asked(), 1)
})

test('what a gate acknowledges is released though an earlier task for it was given up', async (t) => {
  const { on, at, enrol, released } = await open(t)
  const gate = await enrol('Counter 4')
  const { offer_id, worker } = await certified(on, at)
  await on.done(worker, withdrawOffer, {}, offer_id)
  await sql`insert into later (id, task, arguments, due_at, tried, fault) values
    (${uuidv7()}, 'release-place', '{}', ${on.here.clock.now()}, 8, 'Error')`.execute(on.here.state)
  on.at('2026-11-24T02:20:00Z')
  assert.equal(await gate('2026-11-24T02:10:00Z'), 204)
  await drained(on)
  assert.deepEqual(await released(), ['acknowledged by every gate'])
})

test('a gate is retired together with what follows from it, or not at all', async (t) => {
  const { on, officer, enrol } = await open(t)
  await enrol('Counter 4')
  const address = retiring((await officer.get('/ph/gates')).body, 'Counter 4')
  await officer.get(address)
  const owner = stageDatabaseOwner(t, on)
  await sql`revoke insert on later from fairway_app`.execute(owner)
  assert.equal((await officer.post(address, {})).statusCode, 500)
  await sql`grant insert on later to fairway_app`.execute(owner)
  assert.match((await officer.get('/ph/gates')).body, /Counter 4/)
})

test('the status list is served where every certificate says, and kept for some seconds', async (t) => {
  const { on, at, app } = await open(t)
  const { offer_id, worker, certificate_id } = await certified(on, at)
  const { status_index } = await on.here.state
    .selectFrom('certificate')
    .select('status_index')
    .where('id', '=', certificate_id)
    .executeTakeFirstOrThrow()
  const served = async () => {
    const answer = await app.inject(statusListUri('ph'))
    assert.equal(answer.headers['content-type'], 'application/statuslist+cwt')
    const trust = trustListOf([{ signer: on.here.signer, name: 'Philippines' }], on.here.clock.now())
    const read = await readStatusList(new Uint8Array(answer.rawPayload), trust)
    assert.ok(read.ok, JSON.stringify(read))
    return [statusAt(read.list, status_index), read.list.uri, read.list.issued_at] as const
  }
  const first = await served()
  assert.deepEqual(first.slice(0, 2), ['valid', '/ph/status-list'])
  await on.done(worker, withdrawOffer, {}, offer_id)
  on.at('2026-11-24T02:00:09Z')
  assert.deepEqual(await served(), first)
  on.at('2026-11-24T02:00:10Z')
  assert.equal((await served())[0], 'ended')
})
