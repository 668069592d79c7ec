import assert from 'node:assert/strict'
import { suite, type TestContext, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Officer } from '#kernel/authority.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { stageDatabaseOwner } from '#test/stage-owner.ts'
import { giveAccount, lastFirst, serveStage, Visitor } from '#test/web-stage.ts'
import { requestClearance } from '../facilitation/clearances/request-clearance.ts'
import { statePayment } from '../facilitation/payment-statements/state-payment.ts'
import { makeToken } from './api-token.ts'
import { rooms } from './room.ts'

/** What any of the answers holds, as far as a test asks. */
interface Body {
  readonly id: string
  readonly done: boolean
  readonly state: string
  readonly proposal_id: string
  readonly code: string
  readonly surname: string
  readonly birth_on: string
  readonly items: readonly { readonly id: string }[]
  readonly next: string | null
  readonly outcomes: readonly {
    readonly done: boolean
    readonly problem: { readonly code: string; readonly step: string; readonly status: number }
  }[]
  readonly errors: readonly { readonly pointer: string }[]
  readonly decision: { readonly answers: readonly { readonly rule: string }[] }
  readonly openapi: string
  readonly paths: Readonly<Record<string, unknown>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

interface Schema {
  readonly properties: Readonly<Record<string, { readonly format: string }>>
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Body
}

/** A machine that speaks to the API in an officer's name. */
class Machine {
  readonly #app: FastifyInstance
  readonly #token: string
  constructor(app: FastifyInstance, token: string) {
    this.#app = app
    this.#token = token
  }

  async ask(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.#app.inject({
      method,
      url: path.startsWith('/') ? path : `/ph/api/v1/${path}`,
      headers: { authorization: `Bearer ${this.#token}`, ...headers },
      ...(body !== undefined && { payload: body as object }),
    })
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
  }
}

async function open(test: TestContext, jurisdiction: 'ph' | 'np' = 'ph') {
  const t = lastFirst(test)
  const on = await stage(t, { jurisdiction })
  const at = await country(on)
  const app = await serveStage(t, on.here)
  const as = (officer: Officer) => machineOf(on, app, officer)
  return { t, on, at, app, as }
}

async function machineOf({ here }: Stage, app: FastifyInstance, officer: Officer): Promise<Machine> {
  const { id } = await here.state
    .selectFrom('appointment')
    .select('id')
    .where('officer_id', '=', officer.id)
    .executeTakeFirstOrThrow()
  return new Machine(app, (await makeToken(here.state, id, 'a test', here.clock.now())).token)
}

const count = async ({ here }: Stage, table: 'offer' | 'journal') => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(here.state)
  return rows[0]?.n
}

const person = (job_order_id: string, more: Record<string, unknown> = {}) => ({
  surname: 'Reyes',
  given_names: 'Maria',
  birth_on: '1991-02-03',
  nationality: 'PHL',
  passport_issuer: 'PHL',
  passport_number: 'ZZ777001',
  passport_ends_on: '2032-01-01',
  job_order_id,
  line: 'A',
  ...more,
})

suite('the API', { concurrency: 2 }, () => {
  test('an act is done in the name of the token, and its record is read back', async (t) => {
    const { at, as } = await open(t)
    const clerk = await as(at.clerk)
    const named = await clerk.ask('POST', 'name-worker', { input: person(at.job_order_id) })
    assert.deepEqual([named.status, named.body.done, named.body.state], [200, true, 'offered'])
    const read = await clerk.ask('GET', `offers/${named.body.id}`)
    assert.deepEqual([read.status, read.body.surname, read.body.birth_on], [200, 'Reyes', '1991-02-03'])
  })

  test('nobody is served without a token that counts: none, a wrong one, an ended one, another jurisdiction’s', async (t) => {
    const { on, at, app, t: ends } = await open(t)
    const nepal = await stage(ends, { jurisdiction: 'np' })
    const both = await serveStage(ends, on.here, nepal.here)
    const { token } = await makeTokenOf(on, at.clerk)
    const status = async (headers: Record<string, string>, url = '/ph/api/v1/offers', server = app) => {
      const answer = await server.inject({ url, headers })
      const type = answer.statusCode === 200 ? /^application\/json/ : /^application\/problem\+json/
      assert.match(String(answer.headers['content-type']), type)
      return answer.statusCode
    }
    assert.equal(await status({}), 401)
    assert.equal(await status({ authorization: 'Bearer fairway_wrong' }), 401)
    assert.equal(await status({ authorization: `Basic ${token}` }), 401)
    assert.equal(await status({ authorization: `Bearer ${token}` }), 200)
    assert.equal(await status({ authorization: `Bearer ${token}` }, '/np/api/v1/offers', both), 401)
    await sql`update api_token set ended_at = ${on.here.clock.now()}`.execute(on.here.state)
    assert.equal(await status({ authorization: `Bearer ${token}` }), 401)
  })

  test('a session of one jurisdiction reads nothing of the other', async (t) => {
    const { on, at, t: ends } = await open(t)
    const nepal = await stage(ends, { jurisdiction: 'np' })
    const app = await serveStage(ends, on.here, nepal.here)
    const visitor = new Visitor(app)
    await visitor.signIn(await giveAccount(on.here, at.clerk))
    assert.equal((await visitor.get('/ph/api/v1/offers')).statusCode, 200)
    assert.equal((await visitor.get('/np/api/v1/offers')).statusCode, 401)
    visitor.cookies.set('fairway-np', visitor.cookies.get('fairway-ph') as string)
    assert.equal((await visitor.get('/np/api/v1/offers')).statusCode, 401)
  })

  test('another agency’s record is unknown, in a list, by its id and to an act', async (t) => {
    const { on, at, as } = await open(t)
    const { offer_id } = await at.name()
    const other = await country(on)
    const stranger = await as(other.clerk)
    assert.deepEqual((await stranger.ask('GET', 'offers')).body.items, [])
    assert.equal((await stranger.ask('GET', `offers/${offer_id}`)).status, 404)
    const act = await stranger.ask('POST', 'withdraw-naming', { id: offer_id, input: {} })
    assert.deepEqual([act.status, act.body.code], [404, 'record-unknown'])
    const unknown = await stranger.ask('POST', 'withdraw-naming', { id: uuidv7(), input: {} })
    assert.deepEqual(unknown.body, act.body)
  })

  test('a list is answered case by case: done, refused by state, unknown, not right', async (t) => {
    const { at, as } = await open(t)
    const clerk = await as(at.clerk)
    const offers = [await at.name({ birth_on: '1990-01-01' }), await at.name({ birth_on: '1990-01-02' })]
    const cases = [
      { id: offers[0]?.offer_id, input: {} },
      { id: uuidv7(), input: {} },
      { id: offers[1]?.offer_id, input: {} },
      { id: offers[0]?.offer_id, input: {} },
    ]
    const { status, body } = await clerk.ask('POST', 'withdraw-naming', { cases })
    assert.equal(status, 200)
    assert.deepEqual(
      body.outcomes.map((one) => one.problem?.code ?? one.done),
      ['twice-in-list', 'record-unknown', true, 'twice-in-list'],
    )
    assert.equal((await clerk.ask('GET', `offers/${offers[0]?.offer_id}`)).body.state, 'offered')
    const again = await clerk.ask('POST', 'withdraw-naming', { cases: cases.slice(2, 3) })
    assert.deepEqual([again.body.outcomes[0]?.problem.step, again.body.outcomes[0]?.problem.status], ['state', 409])
  })

  test('a key is done once: sent twice, and by sixteen at the same moment', async (t) => {
    const { on, at, as } = await open(t)
    const clerk = await as(at.clerk)
    const send = (key: string, more = {}) =>
      clerk.ask('POST', 'name-worker', { input: person(at.job_order_id, more) }, { 'idempotency-key': key })
    const first = await send('one')
    const second = await send('one')
    assert.deepEqual(second.body, first.body)
    assert.equal(second.headers['idempotency-replayed'], 'true')
    assert.equal(await count(on, 'offer'), 1)

    const raced = await Promise.all(Array.from({ length: 16 }, () => send('two', { passport_number: 'ZZ777002' })))
    assert.equal(await count(on, 'offer'), 2)
    assert.deepEqual(
      [...new Set(raced.map((one) => one.status))].filter((one) => one !== 409),
      [200],
    )
    assert.deepEqual(
      new Set(raced.filter((one) => one.status === 409).map((one) => one.body.code)).difference(
        new Set(['still-under-way']),
      ),
      new Set(),
    )
  })

  test('a key with another request is refused, and after seven days it is new', async (t) => {
    const { on, at, as } = await open(t)
    const clerk = await as(at.clerk)
    const send = (more: object) =>
      clerk.ask('POST', 'name-worker', { input: person(at.job_order_id, { ...more }) }, { 'idempotency-key': 'key' })
    await send({})
    const other = await send({ surname: 'Santos' })
    assert.deepEqual([other.status, other.body.code], [422, 'key-of-another-request'])
    on.at('2026-12-02T03:00:00Z')
    assert.equal((await send({ passport_number: 'ZZ777003' })).status, 200)
  })

  test('a request that broke off is done again under its first ids, and nothing is done twice', async (t) => {
    const { on, at, as } = await open(t)
    const clerk = await as(at.clerk)
    const send = () =>
      clerk.ask('POST', 'name-worker', { input: person(at.job_order_id) }, { 'idempotency-key': 'key' })
    const first = await send()
    // As it stands when the server died between the act and its answer.
    await sql`update idempotency_key set status = null, answer = ${JSON.stringify({ ids: [first.body.id] })}`.execute(
      on.here.state,
    )
    assert.deepEqual([(await send()).body.code, await count(on, 'offer')], ['still-under-way', 1])
    on.at('2026-11-24T02:05:00Z')
    assert.deepEqual([(await send()).body.code, await count(on, 'offer')], ['already-named', 1])
  })

  test('a request whose answer could not be kept goes on at once under its first ids, and nothing is done twice', async (t) => {
    const { on, at, as } = await open(t)
    const clerk = await as(at.clerk)
    const cases = ['Al Noor', 'Al Bahr'].map((name) => ({ input: { kind: 'employer', name, country: 'QA' } }))
    const send = () => clerk.ask('POST', 'register-principal', { cases }, { 'idempotency-key': 'key' })
    const owner = stageDatabaseOwner(t, on)
    await sql`alter table idempotency_key add constraint none check (status is null)`.execute(owner)
    assert.equal((await send()).status, 500)
    await sql`alter table idempotency_key drop constraint none`.execute(owner)
    const names = async () => {
      const rows = await on.here.state.selectFrom('principal').select('name').where('name', 'like', 'Al %r').execute()
      return rows.map((row) => row.name).sort()
    }
    assert.deepEqual(await names(), ['Al Bahr', 'Al Noor'])
    const again = await send()
    assert.deepEqual(
      again.body.outcomes.map((one) => one.problem.code),
      ['principal_pkey', 'principal_pkey'],
    )
    assert.deepEqual(await names(), ['Al Bahr', 'Al Noor'])
    assert.deepEqual((await send()).body, again.body)
  })

  test('a list is read in pages by key, each record once, also when one is made meanwhile', async (t) => {
    const { at, as } = await open(t)
    const clerk = await as(at.clerk)
    const made: string[] = []
    for (let i = 1; i <= 5; i++) made.push((await at.name({ birth_on: `1990-03-0${i}` })).offer_id)
    const first = await clerk.ask('GET', 'offers?limit=2')
    const late = (await at.name({ birth_on: '1990-03-09' })).offer_id
    const read: string[] = first.body.items.map((one) => one.id)
    for (let next = first.body.next; next; ) {
      const page = await clerk.ask('GET', next)
      read.push(...page.body.items.map((one) => one.id))
      next = page.body.next
    }
    assert.deepEqual(read, [...made, late])
    for (const query of ['limit=0', 'limit=abc', 'after=1', 'limit=10000'])
      assert.equal((await clerk.ask('GET', `offers?${query}`)).status, 400, query)
  })

  test('every role reads every register that it sees, on the login of its side, and no other', async (t) => {
    const { on, at, as } = await open(t)
    await at.name()
    const roles = [
      'agency clerk',
      'labour attache',
      'clearance officer',
      'director',
      'licensing officer',
      'clinic officer',
      'training officer',
      'insurance officer',
      'fund officer',
      'immigration officer',
      'airport officer',
    ] as const
    for (const role of roles) {
      const machine = await as(role === 'agency clerk' ? at.clerk : await on.officer(role))
      for (const register of rooms.flatMap((room) => room.registers)) {
        const { status } = await machine.ask('GET', register.folder)
        assert.equal(status, role in register.sees ? 200 : 403, `${role}, ${register.folder}`)
      }
    }
  })

  test('nothing of a worker’s private statement stands in what an agency gets', async (t) => {
    const { on, at, as } = await open(t)
    const { offer_id, worker } = await at.name()
    await on.done(worker, statePayment, {
      offer_id,
      item: 'placement fee',
      payee: 'agency',
      amount_minor: 99_999_99,
      currency: 'PHP',
    })
    const { id } = await on.done(at.clerk, requestClearance, { offer_id })
    const clerk = await as(at.clerk)
    const decided = await clerk.ask('POST', 'decide-clearance', { id, input: {} })
    assert.equal(decided.status, 200)
    assert.equal((await clerk.ask('GET', 'payment-statements')).status, 403)
    const office = await (await as(at.clearance)).ask('POST', 'decide-clearance', { id, input: {} })
    const rules = ({ body }: Answer): string[] => body.decision.answers.map((one) => one.rule)
    const { rows } = await sql<{
      rule: string
    }>`select distinct a ->> 'rule' as rule from decision, jsonb_array_elements(answers) a
      where (a ->> 'confidential')::boolean and a ->> 'result' <> 'holds'`.execute(on.here.state)
    const confidential = new Set(rows.map((row) => row.rule))
    assert.ok(confidential.size > 0)
    assert.ok(confidential.isSubsetOf(new Set(rules(office))))
    assert.ok(confidential.isDisjointFrom(new Set(rules(decided))))
  })

  test('what is sent amiss is a problem with its place, and changes nothing', async (t) => {
    const { on, at, as } = await open(t)
    const clerk = await as(at.clerk)
    const before = await count(on, 'journal')
    const wrong = await clerk.ask('POST', 'name-worker', {
      input: person(at.job_order_id, { birth_on: '1991-02-30', nationality: "x'; drop table offer" }),
    })
    assert.equal(wrong.status, 422)
    assert.deepEqual(wrong.body.errors.map((one) => one.pointer).sort(), ['#/input/birth_on', '#/input/nationality'])
    const bodies: unknown[] = [
      [],
      { cases: [] },
      { cases: 'all' },
      { id: 'x', input: {} },
      { input: null },
      { input: {}, more: 1 },
      { cases: [{}] },
    ]
    for (const body of bodies)
      assert.equal((await clerk.ask('POST', 'name-worker', body)).status, 422, JSON.stringify(body))
    const raw = (type: string, payload: string) =>
      clerk.ask('POST', 'close-job-order', payload, { 'content-type': type })
    assert.equal((await raw('application/json', '{"input": ')).status, 400)
    assert.equal((await raw('application/json', '{"__proto__": {}}')).status, 400)
    assert.equal((await raw('application/x-www-form-urlencoded', 'input=1')).status, 415)
    assert.equal((await raw('text/plain', '{}')).status, 415)
    assert.equal((await clerk.ask('POST', 'make-certificate', { input: {} })).status, 404)
    assert.equal(
      (await clerk.ask('POST', 'name-worker', { input: {} }, { 'idempotency-key': 'x'.repeat(101) })).status,
      400,
    )
    assert.equal(await count(on, 'journal'), before)
  })

  test('an act that needs a second officer is proposed', async (t) => {
    const { on, at, as } = await open(t)
    const licensing = await as(await on.officer('licensing officer'))
    const { status, body } = await licensing.ask('POST', 'close-agency', { id: at.agency_id, input: {} })
    assert.deepEqual([status, body.done, typeof body.proposal_id], [202, false, 'string'])
  })

  test('a proposal is decided by the second officer alone, once, and then the act is done', async (t) => {
    const { on, at, as } = await open(t)
    const licensing = await as(await on.officer('licensing officer'))
    const made = await licensing.ask('POST', 'register-agency', { input: { name: 'Hangin', address: 'Manila' } })
    const { body: proposed } = await licensing.ask('POST', 'close-agency', { id: made.body.id, input: {} })
    const decide = (machine: Machine, word: unknown) => machine.ask('POST', `proposals/${proposed.proposal_id}`, word)
    const second = await as(await on.officer('director'))
    const faulty = await decide(second, { agrees: 'yes' })
    assert.deepEqual([faulty.status, faulty.body.errors.map((one) => one.pointer)], [422, ['#/agrees']])
    assert.equal((await decide(await as(at.clerk), { agrees: true })).status, 404)
    assert.equal((await second.ask('POST', 'proposals/none', { agrees: true })).status, 404)
    const { status, body } = await decide(second, { agrees: true })
    assert.deepEqual([status, body.done, body.state, body.id], [200, true, 'closed', made.body.id])
    assert.equal((await decide(second, { agrees: false })).status, 409)
  })

  test('the API describes itself: every act that somebody may do, every register, and no reference leads nowhere', async (t) => {
    const { as, at } = await open(t)
    const { body } = await (await as(at.clerk)).ask('GET', 'openapi.json')
    assert.equal(body.openapi, '3.1.0')
    const open_ = rooms.flatMap((room) => room.acts).filter((act) => act.by !== 'another act')
    const registers = rooms.flatMap((room) => room.registers)
    assert.deepEqual(
      Object.keys(body.paths).sort(),
      [
        ...open_.map((act) => `/${act.name}`),
        '/proposals/{id}',
        ...registers.flatMap(({ folder }) => [`/${folder}`, `/${folder}/{id}`]),
      ].sort(),
    )
    for (const [, name] of JSON.stringify(body).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      assert.ok(body.components.schemas[name as string], `nothing is called ${name}`)
    assert.equal(body.components.schemas.offer?.properties.birth_on?.format, 'date')
  })
})

async function makeTokenOf({ here }: Stage, officer: Officer) {
  const { id } = await here.state
    .selectFrom('appointment')
    .select('id')
    .where('officer_id', '=', officer.id)
    .executeTakeFirstOrThrow()
  return makeToken(here.state, id, 'a test', here.clock.now())
}
