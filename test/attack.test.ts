// What was tried against Fairway and must go on failing, over the rooms' borders.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { type AnyAct, many, type Outcome } from '#kernel/act.ts'
import { isOutside, type Officer } from '#kernel/authority.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { readAs } from '#kernel/read.ts'
import { sight } from '#kernel/register.ts'
import { country } from '#test/country.ts'
import { everyRegister } from '#test/every-register.ts'
import { sampleInput } from '#test/sample-input.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, openPapers, password, serveStage, Visitor } from '#test/web-stage.ts'
import { requestClearance } from '../src/facilitation/clearances/request-clearance.ts'
import { acceptOffer } from '../src/facilitation/offers/accept-offer.ts'
import { statePayment } from '../src/facilitation/payment-statements/state-payment.ts'
import { recordReceipt } from '../src/facilitation/receipts/record-receipt.ts'
import { facilitation } from '../src/facilitation/room.ts'
import { makeWorkerCode } from '../src/facilitation/workers/make-worker-code.ts'

const code = (outcome: Outcome) => ('refusal' in outcome ? outcome.refusal.code : 'done')

test('no act takes a field more: no state, no id, nobody else’s worker goes into a row that way', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const records = await everyRegister(on, at)
  const more = { state: 'accredited', id: uuidv7(), worker_id: uuidv7(), recorded_by: uuidv7() }
  for (const act of facilitation.acts as readonly AnyAct[]) {
    if (act.by === 'another act') continue
    await t.test(act.name, async () => {
      const [role] = many(act.by)
      const officer =
        role === 'worker' ? (await at.name({ birth_on: '1980-01-01' })).worker : await on.officer(role as 'director')
      const own = sampleInput(act.input) as object
      await on.written()
      const outcome = await on.perform(officer, act, { ...more, ...own }, records.get(act.on.table))
      assert.equal(code(outcome), 'input-not-right')
      assert.deepEqual(await on.written(), ['refusal'])
    })
  }
})

test('each outside body reads what is its own of every register that it may see, and nobody else’s', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const records = await everyRegister(on, at)
  const { worker_id } = await on.here.state
    .selectFrom('offer')
    .select('worker_id')
    .where('id', '=', records.get('offer') as string)
    .executeTakeFirstOrThrow()
  const own: Officer[] = [
    at.clerk,
    { ...at.clerk, id: worker_id, role: 'worker', agency_id: null, office_id: null, worker_id },
  ]
  const agency_id = uuidv7()
  const strangers = [
    await on.officer('agency clerk', { id: at.attache.office_id as string, agency_id }),
    (await at.name({ birth_on: '1980-01-01' })).worker,
  ]
  for (const register of facilitation.registers) {
    const id = records.get(register.table)
    const found = (officer: Officer) =>
      readAs(on.here.pools, officer, async (db) => {
        const { rows } =
          await sql`select 1 from ${sql.table(register.table)} where id = ${id} and ${sight(register, officer)}`.execute(
            db,
          )
        return rows.length
      })
    for (const [i, officer] of own.entries()) {
      if (!isOutside(officer.role) || !(officer.role in register.sees)) continue
      await t.test(`${register.table}: ${officer.role}`, async () => {
        assert.equal(await found(officer), 1)
        // Principals other than households are known to every agency.
        assert.equal(await found(strangers[i] as Officer), register.table === 'principal' ? 1 : 0)
      })
    }
  }
})

const served = async (test: TestContext) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const app = await serveStage(t, on.here)
  return { on, at, app }
}

async function signedIn({ app, on }: Awaited<ReturnType<typeof served>>, officer: Officer): Promise<Visitor> {
  const visitor = new Visitor(app)
  await visitor.signIn(await giveAccount(on.here, officer))
  return visitor
}

test('a new password, or a new code, ends every session that the old one opened', async (t) => {
  const fairway = await served(t)
  const { on, at, app } = fairway
  const officer = await signedIn(fairway, at.clearance)
  const { worker } = await at.name()
  const own = await openPapers(app, on.here, worker.id)
  assert.equal((await officer.get('/ph/queue')).statusCode, 200)
  assert.equal((await own.get('/ph/my-papers')).statusCode, 200)
  await giveAccount(on.here, at.clearance)
  await on.done(at.clearance, makeWorkerCode, {}, worker.id)
  assert.equal((await officer.get('/ph/queue')).headers.location, '/ph/sign-in')
  assert.equal((await own.get('/ph/my-papers')).headers.location, '/ph/papers')
})

test('the brake on guessing counts for an address however it is spelt, and whatever address the client claims', async (t) => {
  process.env.FAIRWAY_PROXY = '1'
  t.after(() => delete process.env.FAIRWAY_PROXY)
  const { on, at, app } = await served(t)
  const email = await giveAccount(on.here, at.clerk)
  await sql`update officer set email = 'irinia@example.test' where email = ${email}`.execute(on.here.state)
  const tried = async (as: string, from: string, word = 'wrong') => {
    const visitor = new Visitor(app)
    await visitor.get('/ph/sign-in')
    const token = /name="_csrf" value="([^"]+)"/.exec(visitor.last?.body ?? '')?.[1] ?? ''
    const answer = await app.inject({
      method: 'POST',
      url: '/ph/sign-in',
      headers: { cookie: [...visitor.cookies].map((one) => one.join('=')).join('; '), 'x-forwarded-for': from },
      payload: { _csrf: token, email: as, password: word },
    })
    return answer.statusCode
  }
  const spellings = ['irinia', 'İrinia', 'irİnia', 'irinİa', 'IRINIA']
  // One guesser behind a proxy, who claims another address with each try: the eleventh is braked.
  const codes = []
  for (let i = 0; i < 11; i++) codes.push(await tried(`nobody${i}@example.test`, `10.0.0.${i}, 192.0.2.1`))
  assert.deepEqual(codes, [...Array(10).fill(422), 429])
  // Many guessers: no spelling gives tries of its own, nor opens what the address alone opens.
  for (let i = 0; i < 10; i++) await tried('irinia@example.test', `192.0.2.${i + 10}`)
  for (const [i, as] of spellings.entries())
    assert.notEqual(await tried(`${as}@example.test`, `192.0.2.${i + 30}`, password), 303, as)
})

test('what is no text where a text belongs is refused, not trouble on our side', async (t) => {
  const fairway = await served(t)
  const { app, at } = fairway
  const clerk = await signedIn(fairway, at.clerk)
  const cookie = [...clerk.cookies].map((one) => one.join('=')).join('; ')
  const send = async (url: string, payload: string) =>
    (await app.inject({ method: 'POST', url, headers: { cookie, 'content-type': 'application/json' }, payload }))
      .statusCode
  for (const body of [
    '"text"',
    '5',
    '[]',
    'null',
    '{"input":null}',
    `{"input":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
  ])
    assert.equal(await send('/ph/api/v1/register-principal', body), 422, body.slice(0, 20))
  assert.equal(await send('/ph/sign-in', '{"_csrf":null}'), 403)
  const page = await new Visitor(app).get('/ph/sign-in')
  const own = { cookie: String(page.headers['set-cookie']).split(';', 1)[0] as string }
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1]
  for (const more of [
    { email: 'a\0b', password: 'x' },
    { email: {}, password: { toString: 1 } },
  ]) {
    const answer = await app.inject({ method: 'POST', url: '/ph/sign-in', headers: own, payload: { _csrf, ...more } })
    assert.equal(answer.statusCode, 422)
  }
})

test('absurd sums are read as the most that a number holds, and no sum as none', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const records = await everyRegister(on, at)
  const paid = async () => {
    const { rows } = await sql<{ received: number; paid: number }>`select placement_fee_received_minor as received,
      placement_fee_paid_by_worker_minor as paid from fact_clearance where clearance_id = ${records.get('clearance')}`.execute(
      on.here.state,
    )
    return rows[0]
  }
  assert.deepEqual(await paid(), { received: 0, paid: 0 })
  const state = () =>
    sql`insert into payment_statement (id, state, offer_id, worker_id, item, payee, amount_minor, currency, stated_at)
      select ${uuidv7()}, 'stated', offer_id, worker_id, 'placement fee', 'agency', 9007199254740991, 'QAR', stated_at
      from payment_statement limit 1`.execute(on.here.state)
  await state()
  await state()
  assert.deepEqual(await paid(), { received: 0, paid: Number.MAX_SAFE_INTEGER })
})

test('no receipt of the agency, in whatever currency, hides what the worker says was paid', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { offer_id, worker } = await at.name()
  await on.done(worker, acceptOffer, {}, offer_id)
  await on.done(at.clerk, requestClearance, { offer_id })
  const fee = { offer_id, item: 'placement fee', paid_on: '2026-11-20' } as const
  await on.done(at.clerk, recordReceipt, { ...fee, number: 'OR-1', amount_minor: 1, currency: 'AED' })
  const paid = async () => {
    const { rows } =
      await sql<object>`select placement_fee_received_minor as received, placement_fee_paid_by_worker_minor as paid,
      placement_fee_paid_by_worker_currency as currency from fact_clearance`.execute(on.here.state)
    return rows[0]
  }
  assert.deepEqual(await paid(), { received: 1, paid: 1, currency: 'AED' })
  const said = { offer_id, item: 'placement fee', payee: 'agency' } as const
  await on.done(worker, statePayment, { ...said, amount_minor: 9_000_000, currency: 'QAR' })
  assert.deepEqual(await paid(), { received: 1, paid: 9_000_000, currency: 'QAR' })
  await on.done(worker, statePayment, { ...said, amount_minor: 5, currency: 'USD' })
  assert.deepEqual(await paid(), { received: 1, paid: 9_000_000, currency: 'QAR' })
})
