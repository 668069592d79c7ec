import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { newReference } from '#facilitation/workers/reference.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { giveCode, lastFirst, serveStage, Visitor } from '#test/web-stage.ts'

/** A worker who was named, with the code that was sent. */
async function open(test: TestContext) {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const { worker, offer_id } = await at.name({ surname: 'Magtanggol' })
  const app = await serveStage(t, on.here)
  const { reference, code } = await giveCode(on.here, worker.id)
  const visitor = new Visitor(app)
  const tryCode = async (typed: string) => {
    await visitor.get('/ph/papers')
    return visitor.post('/ph/papers', { reference: reference.toLowerCase(), code: typed })
  }
  const tryBirth = async (day: string, whom = reference) => {
    await visitor.get('/ph/status')
    return visitor.post('/ph/status', {
      reference: whom,
      'birth_on-day': day,
      'birth_on-month': '5',
      'birth_on-year': '1990',
    })
  }
  return { on, at, app, visitor, code, reference, worker, offer_id, tryCode, tryBirth }
}

test('a reference and its code open the worker’s own account, and nobody else’s', async (t) => {
  const { visitor, code, tryCode, offer_id, at } = await open(t)
  assert.equal((await tryCode('ZZZZ-ZZZZ')).statusCode, 422)
  assert.equal((await tryCode(code)).statusCode, 303)
  assert.match((await visitor.get('/ph/')).body, /Magtanggol/)
  assert.equal((await visitor.get(`/ph/offers/${offer_id}/accept-offer`)).statusCode, 200)
  const other = await at.name({ surname: 'Another' })
  assert.equal((await visitor.get(`/ph/offers/${other.offer_id}/accept-offer`)).statusCode, 404)
})

test('a code that has ended, or was guessed at too often, opens nothing', async (t) => {
  const { on, code, tryCode } = await open(t)
  await sql`update worker_code set failures = 10`.execute(on.here.state)
  assert.equal((await tryCode(code)).statusCode, 422)
  await sql`update worker_code set failures = 0`.execute(on.here.state)
  on.at('2026-11-25T02:00:01Z')
  assert.equal((await tryCode(code)).statusCode, 422)
})

test('S20: reference and birth date show the words of the status, and no name, sum, employer or agency', async (t) => {
  const { tryBirth, visitor } = await open(t)
  const shown = await tryBirth('6')
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /An offer waits for you/)
  for (const secret of ['Magtanggol', 'Juan', 'Al Marsa', 'Bagong Layag', 'Welder', 'Lusail', '2,500', '1990'])
    assert.ok(!shown.body.includes(secret), secret)
  assert.doesNotMatch((await visitor.get('/ph/')).body, /sign-out/)
})

test('S20: five wrong birth dates a day for one reference, then even the right one waits', async (t) => {
  const { tryBirth } = await open(t)
  for (const day of ['1', '2', '3', '4', '5']) assert.equal((await tryBirth(day)).statusCode, 422, day)
  assert.equal((await tryBirth('6')).statusCode, 429)
})

test('an unknown reference is answered as a wrong birth date is', async (t) => {
  const { tryBirth } = await open(t)
  const bare = (body: string) => body.replaceAll(/value="[^"]*"|back&#61;[^"]+/g, '')
  const wrong = await tryBirth('7')
  const unknown = await tryBirth('7', newReference())
  assert.deepEqual([wrong.statusCode, unknown.statusCode], [422, 422])
  assert.equal(bare(wrong.body), bare(unknown.body))
})

test('in the demonstration the message with a code is shown, and the code opens the papers', async (t) => {
  const { app, visitor, worker, tryCode } = await open(t)
  const operator = new Visitor(app)
  assert.match((await operator.get('/ph/demonstration')).body, new RegExp(worker.id))
  const sent = await operator.post('/ph/demonstration', { worker: worker.id })
  const code = /your code is ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(sent.body)?.[1]
  assert.ok(code)
  assert.equal((await tryCode(code)).statusCode, 303)
  assert.match((await visitor.get('/ph/')).body, /sign-out/)
})

test('what can be no reference is called wrong, however many strangers typed such a thing before', async (t) => {
  const { on, visitor, tryBirth } = await open(t)
  const tryPapers = async () => {
    await visitor.get('/ph/papers')
    return (await visitor.post('/ph/papers', { reference: 'ABCD', code: 'ZZZZ-ZZZZ' })).statusCode
  }
  assert.deepEqual([(await tryBirth('6', 'ABCD')).statusCode, await tryPapers()], [422, 422])
  await sql`insert into sign_in_failure (id, whom, at)
    select gen_random_uuid(), whom, at from sign_in_failure, generate_series(1, 9)`.execute(on.here.state)
  assert.deepEqual([(await tryBirth('6', 'ABCD')).statusCode, await tryPapers()], [422, 422])
})
