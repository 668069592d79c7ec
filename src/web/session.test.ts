import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import { cloneDatabase } from '#test/stage-database.ts'
import { registerProtection, signInLimit } from './protection.ts'
import { forgetExpiredSessions, registerSessions, signIn, signOut } from './session.ts'

const appointment_id = '0190c0de-0000-7000-8000-000000000001'

/** A server with a door, a page that says who is signed in, and a clock that the test moves. */
async function serve(t: TestContext) {
  const stage = await cloneDatabase(t)
  await sql`insert into office (id, kind, name) values (${appointment_id}, 'ministry', 'Manila')`.execute(stage.state)
  await sql`insert into officer (id, name, email, password) values (${appointment_id}, 'Ana', 'ana@example.test', 'kept')`.execute(
    stage.state,
  )
  await sql`insert into appointment (id, officer_id, office_id, role, from_on) values
    (${appointment_id}, ${appointment_id}, ${appointment_id}, 'director', '2020-01-01')`.execute(stage.state)
  const clock = { at: Temporal.Instant.from('2026-11-24T01:00:00Z'), now: () => clock.at }
  const app = Fastify()
  await registerProtection(app)
  await app.register(async (scope: FastifyInstance) => {
    const secret = 'a secret of the test, long enough for it'
    await registerSessions(scope, { db: stage.state, clock, secret, jurisdiction: 'ph', idleMinutes: 60 })
    scope.get('/ph/door', async (_request, reply) => reply.send(reply.generateCsrf()))
    scope.get('/ph/who', async ({ session }) => {
      const { proof: _, ...whose } = session.signedIn ?? { proof: '' }
      return whose
    })
    const guarded = { preHandler: scope.csrfProtection, config: signInLimit }
    scope.post('/ph/sign-in', guarded, async (request) => {
      await signIn(request, stage.state, { appointment_id })
      return {}
    })
    scope.post('/ph/sign-out', async (request) => {
      await signOut(request)
      return {}
    })
  })
  t.after(() => app.close())
  return { app, stage, clock }
}

const cookieOf = (answer: LightMyRequestResponse) => String(answer.headers['set-cookie']).split(';', 1)[0] as string

/** Goes through the door; gives the cookies from before and after. */
async function enter(app: FastifyInstance) {
  const door = await app.inject('/ph/door')
  const before = cookieOf(door)
  const answer = await app.inject({
    method: 'POST',
    url: '/ph/sign-in',
    headers: { cookie: before },
    payload: { _csrf: door.body },
  })
  assert.equal(answer.statusCode, 200)
  return { before, after: cookieOf(answer), answer }
}

const who = async (app: FastifyInstance, cookie: string) =>
  (await app.inject({ url: '/ph/who', headers: { cookie } })).json()

test('signing in starts a session afresh: the id from before opens nothing', async (t) => {
  const { app } = await serve(t)
  const { before, after } = await enter(app)
  assert.notEqual(before, after)
  assert.deepEqual(await who(app, after), { appointment_id })
  assert.deepEqual(await who(app, before), {})
})

test('the cookie is for this jurisdiction alone and no script reads it; the database keeps only a hash of its id', async (t) => {
  const { app, stage } = await serve(t)
  const { answer, after } = await enter(app)
  assert.match(String(answer.headers['set-cookie']), /^fairway-ph=.*; Path=\/ph;.*HttpOnly; SameSite=Lax/)
  const id = decodeURIComponent(after.split('=')[1] as string).split('.')[0] as string
  const rows = await stage.state.selectFrom('session').selectAll().execute()
  assert.ok(rows.length > 0)
  assert.ok(rows.every((row) => row.id_hash.length === 32 && !JSON.stringify(row).includes(id)))
})

test('a session ends an hour after the last request by the clock that is handed in, and is then forgotten', async (t) => {
  const { app, stage, clock } = await serve(t)
  const { after } = await enter(app)
  clock.at = clock.at.add({ minutes: 59 })
  assert.deepEqual(await who(app, after), { appointment_id })
  clock.at = clock.at.add({ minutes: 121 })
  assert.deepEqual(await who(app, after), {})
  const kept = (await stage.state.selectFrom('session').selectAll().execute()).length
  assert.equal(await forgetExpiredSessions(stage.state, clock.at), kept)
  assert.deepEqual(await stage.state.selectFrom('session').selectAll().execute(), [])
})

test('signing out ends the session in the database too', async (t) => {
  const { app } = await serve(t)
  const { after } = await enter(app)
  await app.inject({ method: 'POST', url: '/ph/sign-out', headers: { cookie: after } })
  assert.deepEqual(await who(app, after), {})
})

test('a form without this session’s token is refused, and signs nobody in', async (t) => {
  const { app } = await serve(t)
  const cookie = cookieOf(await app.inject('/ph/door'))
  const other = (await app.inject('/ph/door')).body
  for (const payload of [{}, { _csrf: other }, { _csrf: ['a'] }]) {
    const answer = await app.inject({ method: 'POST', url: '/ph/sign-in', headers: { cookie }, payload })
    assert.equal(answer.statusCode, 403)
  }
  assert.deepEqual(await who(app, cookie), {})
})

test('the eleventh try in a minute is refused', async (t) => {
  const { app } = await serve(t)
  const codes = []
  for (let i = 0; i < 11; i++)
    codes.push((await app.inject({ method: 'POST', url: '/ph/sign-in', payload: {} })).statusCode)
  assert.deepEqual(codes, [...Array(10).fill(403), 429])
})

test('every answer forbids what this server did not send', async (t) => {
  const { app } = await serve(t)
  const { headers } = await app.inject('/ph/door')
  const policy = String(headers['content-security-policy'])
  for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"])
    assert.ok(policy.includes(part), part)
  assert.doesNotMatch(policy, /unsafe|https:|\*/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
})
