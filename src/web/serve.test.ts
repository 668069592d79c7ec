import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { uuidv7 } from '#kernel/ids.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, password, serveStage, Visitor } from '#test/web-stage.ts'

const open = async (test: TestContext) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const app = await serveStage(t, on.here)
  return { on, at, app, here: on.here }
}

test('every public address answers, and an unknown one says so', async (t) => {
  const { app } = await open(t)
  const visitor = new Visitor(app)
  assert.equal((await visitor.get('/')).headers.location, '/ph/')
  for (const address of [
    '/ph/',
    '/ph/sign-in',
    '/ph/papers',
    '/ph/status',
    '/ph/gate/',
    '/ph/gate/trust',
    '/ph/gate/status',
    '/ph/gate/config.json',
  ])
    assert.equal((await visitor.get(address)).statusCode, 200, address)
  for (const address of [
    '/ph/nothing',
    '/ph/../../etc/passwd',
    '/ph/%2e%2e/%2e%2e/etc/passwd',
    '/xx/',
    '/ph/job-orders/%00/close-job-order',
  ])
    assert.ok([404, 400, 303].includes((await visitor.get(address)).statusCode), address)
})

test('an officer signs in, the id of the session changes, and signing out ends it', async (t) => {
  const { app, at, here } = await open(t)
  const email = await giveAccount(here, at.clearance)
  const visitor = new Visitor(app)
  await visitor.get('/ph/sign-in')
  const before = visitor.cookies.get('fairway-ph')
  assert.equal((await visitor.post('/ph/sign-in', { email: email.toUpperCase(), password })).statusCode, 303)
  assert.notEqual(visitor.cookies.get('fairway-ph'), before)
  assert.match((await visitor.get('/ph/')).body, /sign-out/)
  const stolen = new Visitor(app)
  stolen.cookies.set('fairway-ph', before as string)
  assert.doesNotMatch((await stolen.get('/ph/')).body, /sign-out/)
  await visitor.get('/ph/')
  assert.equal((await visitor.post('/ph/sign-out', {})).statusCode, 303)
  assert.doesNotMatch((await visitor.get('/ph/')).body, /sign-out/)
})

test('a wrong password and an unknown address are answered alike, and the eleventh failure waits', async (t) => {
  const { app, at, here } = await open(t)
  const email = await giveAccount(here, at.clearance)
  const visitor = new Visitor(app)
  await visitor.get('/ph/sign-in')
  const wrong = await visitor.post('/ph/sign-in', { email, password: 'wrong' })
  const unknown = await visitor.post('/ph/sign-in', { email: 'nobody@example.test', password: 'wrong' })
  const bare = (body: string) => body.replaceAll(/value="[^"]*"|back&#61;[^"]+/g, '')
  assert.deepEqual([wrong.statusCode, unknown.statusCode], [422, 422])
  assert.equal(bare(wrong.body), bare(unknown.body))
  await sql`insert into sign_in_failure (id, whom, at) select gen_random_uuid(), whom, at from sign_in_failure, generate_series(1, 9)`.execute(
    here.state,
  )
  assert.equal((await visitor.post('/ph/sign-in', { email, password })).statusCode, 429)
})

test('one address is one officer’s in any capitals, and whoever signed in is offered no other’s appointment', async (t) => {
  const { app, at, here, on } = await open(t)
  const director = await on.officer('director')
  await sql`update officer set email = 'ana@example.test' where id = ${at.clearance.id}`.execute(here.state)
  await assert.rejects(
    sql`update officer set email = 'Ana@Example.test' where id = ${director.id}`.execute(here.state),
    /officer_email/,
  )
  const visitor = new Visitor(app)
  await giveAccount(here, at.clearance)
  assert.equal((await visitor.signIn('ANA@example.test')).headers.location, '/ph/queue')
})

test('whoever is appointed twice says for which office', async (t) => {
  const { app, at, here, on } = await open(t)
  const email = await giveAccount(here, at.clearance)
  const other = await on.officer('director')
  await sql`insert into appointment (id, officer_id, office_id, role, from_on) values (${uuidv7()}, ${at.clearance.id}, ${other.office_id}, 'director', '2020-01-01')`.execute(
    here.state,
  )
  const visitor = new Visitor(app)
  assert.equal((await visitor.signIn(email)).headers.location, '/ph/sign-in/office')
  assert.doesNotMatch((await visitor.get('/ph/')).body, /sign-out/)
  const page = await visitor.get('/ph/sign-in/office')
  const values = [...page.body.matchAll(/name="appointment" value="([^"]+)"/g)].map((found) => found[1] as string)
  assert.equal(values.length, 2)
  assert.equal((await visitor.post('/ph/sign-in/office', { appointment: uuidv7() })).statusCode, 422)
  assert.equal((await visitor.post('/ph/sign-in/office', { appointment: values[1] as string })).statusCode, 303)
  assert.match((await visitor.get('/ph/')).body, /sign-out/)
})

test('an act is performed by its form, once, and the page after says so', async (t) => {
  const { app, at, here } = await open(t)
  const visitor = new Visitor(app)
  await visitor.signIn(await giveAccount(here, at.clearance))
  const address = `/ph/job-orders/${at.job_order_id}/close-job-order`
  assert.equal((await visitor.get(address)).statusCode, 200)
  assert.equal((await visitor.post(address, { _csrf: 'x' })).statusCode, 403)
  await visitor.get(address)
  assert.equal((await visitor.post(address, {})).statusCode, 303)
  const { state } = await here.state
    .selectFrom('job_order')
    .select('state')
    .where('id', '=', at.job_order_id)
    .executeTakeFirstOrThrow()
  assert.equal(state, 'closed')
  assert.match((await visitor.get('/ph/')).body, /class="notice notice-go"/)
  assert.doesNotMatch((await visitor.get('/ph/')).body, /class="notice notice-go"/)
  assert.equal((await visitor.get(address)).statusCode, 409)
})

test('another agency’s record is unknown, and so is an act of another role', async (t) => {
  const { app, at, here, on } = await open(t)
  const agency_id = uuidv7()
  const office = { id: uuidv7(), agency_id }
  await sql`insert into office (id, kind, name) values (${office.id}, 'agency', 'Another')`.execute(here.state)
  await sql`insert into agency (id, state, office_id, name, address, registered_at) values (${agency_id}, 'registered', ${office.id}, 'Another', 'Cebu', ${here.clock.now()})`.execute(
    here.state,
  )
  const stranger = new Visitor(app)
  await stranger.signIn(await giveAccount(here, await on.officer('agency clerk', office)))
  const naming = `/ph/offers/new/name-worker?within=${at.job_order_id}`
  assert.equal((await stranger.get(naming)).statusCode, 404)
  const { offer_id } = await at.name()
  assert.equal((await stranger.get(`/ph/offers/${offer_id}/withdraw-naming`)).statusCode, 404)
  assert.equal((await stranger.get(`/ph/job-orders/${at.job_order_id}/close-job-order`)).statusCode, 404)
  await stranger.get('/ph/')
  assert.equal((await stranger.post(`/ph/offers/${offer_id}/withdraw-naming`, {})).statusCode, 404)
  const own = new Visitor(app)
  await own.signIn(await giveAccount(here, at.clerk))
  assert.equal((await own.get(naming)).statusCode, 200)
  assert.equal((await own.get(`/ph/offers/${offer_id}/withdraw-naming`)).statusCode, 200)
})

test('what was typed is kept beside what is wrong with it, and a form sent twice makes one record', async (t) => {
  const { app, at, here } = await open(t)
  const { offer_id } = await at.name()
  const visitor = new Visitor(app)
  await visitor.signIn(await giveAccount(here, at.clerk))
  const address = `/ph/receipts/new/record-receipt`
  const form = await visitor.get(`${address}?within=${offer_id}`)
  const id = /name="_id" value="([^"]+)"/.exec(form.body)?.[1] as string
  const typed = {
    _within: offer_id,
    _id: id,
    offer_id,
    item: 'medical',
    number: 'R <7>',
    amount_minor: '1,500.00',
    currency: 'PHP',
    'paid_on-day': '30',
    'paid_on-month': '2',
    'paid_on-year': '2026',
  }
  const wrong = await visitor.post(address, typed)
  assert.equal(wrong.statusCode, 422)
  assert.ok(wrong.body.includes('R &#60;7&#62;') && wrong.body.includes('field-error'))
  const right = { ...typed, 'paid_on-day': '20' }
  assert.equal((await visitor.post(address, right)).statusCode, 303)
  await visitor.get('/ph/')
  await visitor.get(`${address}?within=${offer_id}`)
  assert.equal((await visitor.post(address, right)).statusCode, 303)
  const rows = await here.state.selectFrom('receipt').select(['id', 'amount_minor']).execute()
  assert.deepEqual(rows, [{ id, amount_minor: 150_000 }])
})

test('an act with a second officer waits for another’s word', async (t) => {
  const { app, at, here, on } = await open(t)
  const licence = await here.state.selectFrom('licence').select('id').executeTakeFirstOrThrow()
  const clerk = new Visitor(app)
  await clerk.signIn(await giveAccount(here, await on.officer('licensing officer')))
  const address = `/ph/licences/${licence.id}/cancel-licence`
  await clerk.get(address)
  assert.equal((await clerk.post(address, { reason: 'Fees were taken twice.' })).statusCode, 303)
  const { id } = await here.state.selectFrom('proposal').select('id').executeTakeFirstOrThrow()
  assert.equal((await clerk.get(`/ph/proposals/${id}`)).statusCode, 404)
  await clerk.get('/ph/')
  assert.equal((await clerk.post(`/ph/proposals/${id}`, { agree: 'yes' })).statusCode, 404)
  const director = new Visitor(app)
  await director.signIn(await giveAccount(here, at.director))
  assert.match((await director.get('/ph/proposals')).body, new RegExp(id))
  assert.match((await director.get(`/ph/proposals/${id}`)).body, /Fees were taken twice/)
  assert.equal((await director.post(`/ph/proposals/${id}`, { agree: 'yes' })).statusCode, 303)
  const { state } = await here.state
    .selectFrom('licence')
    .select('state')
    .where('id', '=', licence.id)
    .executeTakeFirstOrThrow()
  assert.equal(state, 'cancelled')
})

test('one act on several records is answered by a page with its counts', async (t) => {
  const { app, at, here } = await open(t)
  const first = await at.name()
  const second = await at.name({ surname: 'Reyes' })
  const visitor = new Visitor(app)
  await visitor.signIn(await giveAccount(here, at.clerk))
  await visitor.get('/ph/')
  const done = await visitor.post('/ph/offers/several/withdraw-naming', {
    id: [first.offer_id, second.offer_id, uuidv7()],
    _back: '/ph/',
  })
  assert.equal(done.statusCode, 303)
  const page = await visitor.get(String(done.headers.location))
  assert.match(page.body, /2 done, 1 not done/)
  const refusedIn = (body: string) => body.split('<table')[1]?.split('</table>')[0]
  assert.match(refusedIn(page.body) ?? '', />1</)
  // The same officer's next list is refused whole; the page of the first counts none of it.
  await visitor.get('/ph/')
  await visitor.post('/ph/offers/several/withdraw-naming', { id: [first.offer_id, second.offer_id, uuidv7()] })
  assert.equal(refusedIn((await visitor.get(String(done.headers.location))).body), refusedIn(page.body))
  const other = new Visitor(app)
  await other.signIn(await giveAccount(here, at.clearance))
  assert.equal((await other.get(String(done.headers.location))).statusCode, 404)
})

test('hostile input changes nothing and never breaks the server', async (t) => {
  const { app, at, here, on } = await open(t)
  const visitor = new Visitor(app)
  await visitor.signIn(await giveAccount(here, at.clerk))
  await on.written()
  const offer_id = "' or 1=1 --"
  for (const address of [
    `/ph/offers/${encodeURIComponent(offer_id)}/withdraw-naming`,
    `/ph/offers/new/name-worker?within=${encodeURIComponent(offer_id)}`,
    '/ph/runs/%27%3B--',
    '/ph/proposals/1',
  ])
    assert.equal((await visitor.get(address)).statusCode, 404, address)
  await visitor.get('/ph/')
  const large = await visitor.post('/ph/offers/several/withdraw-naming', { id: 'x'.repeat(3_000_000) })
  assert.equal(large.statusCode, 413)
  const headers = { cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
  const json = await app.inject({
    method: 'POST',
    url: '/ph/offers/several/withdraw-naming',
    headers: { ...headers, 'content-type': 'text/xml' },
    payload: '<x/>',
  })
  assert.equal(json.statusCode, 415)
  const unsigned = await app.inject({
    method: 'POST',
    url: '/ph/job-orders/1/name-list',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: '--x',
  })
  assert.equal(unsigned.statusCode, 303)
  assert.deepEqual(
    (await on.written()).filter((table) => !['session'].includes(table)),
    [],
  )
})

test('a session of one jurisdiction is nobody in another', async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const np = await stage(t, { jurisdiction: 'np' })
  const at = await country(on)
  const app = await serveStage(t, on.here, np.here)
  const visitor = new Visitor(app)
  await visitor.signIn(await giveAccount(on.here, at.clearance))
  assert.match((await visitor.get('/ph/')).body, /sign-out/)
  visitor.cookies.set('fairway-np', visitor.cookies.get('fairway-ph') as string)
  assert.doesNotMatch((await visitor.get('/np/')).body, /sign-out/)
  assert.equal((await visitor.get('/np/proposals')).headers.location, '/np/sign-in')
})

test('an enrolled gate is heard by its key and says which status list it holds; any other device is not', async (t) => {
  const { app, here, on } = await open(t)
  const officer = new Visitor(app)
  await officer.signIn(await giveAccount(here, await on.officer('airport officer')))
  await officer.get('/ph/gate-enrol')
  assert.equal((await officer.post('/ph/gate-enrol', { name: 'Terminal 1, counter 4' })).headers.location, '/ph/gate/')
  const payload = {
    seen: [{ number: 'JO-2026-0001-A/001-1-X', result: 'valid', at: '2026-11-24T01:00:00Z', gate: 'Terminal 1' }],
  }
  const send = (cookie: string, list: string) =>
    app.inject({ method: 'POST', url: '/ph/gate/seen', headers: { cookie, 'fairway-status-list': list }, payload })
  const key = `fairway-gate=${officer.cookies.get('fairway-gate')}`
  assert.equal((await send('', '2026-11-24T01:30:00Z')).statusCode, 401)
  assert.equal((await send('fairway-gate=guessed-guessed-guessed', '2026-11-24T01:30:00Z')).statusCode, 401)
  assert.equal((await send(key, '2027-01-01T00:00:00Z')).statusCode, 204)
  const gate = () => here.state.selectFrom('gate').select('acknowledged_at').executeTakeFirstOrThrow()
  assert.equal((await gate()).acknowledged_at, null)
  await send(key, '2026-11-24T01:30:00Z')
  await send(key, '2026-11-24T01:00:00Z')
  assert.equal(String((await gate()).acknowledged_at), '2026-11-24T01:30:00Z')
  const sights = await here.state.selectFrom('gate_sight').select(['certificate_number', 'result']).execute()
  assert.equal(sights.length, 3)
})
