// Forms and proposals read as their officer reads, and leave the row that says who looked.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import type { Officer } from '#kernel/authority.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { country } from '#test/country.ts'
import { everyRegister } from '#test/every-register.ts'
import { type Stage, stage } from '#test/stage.ts'
import { stageDatabaseOwner } from '#test/stage-owner.ts'
import { giveAccount, lastFirst, serveStage, Visitor } from '#test/web-stage.ts'
import { correctWorker } from '../facilitation/workers/correct-worker.ts'

const open = async (test: TestContext) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const app = await serveStage(t, on.here)
  const visitorOf = async (officer: Officer) => {
    const visitor = new Visitor(app)
    await visitor.signIn(await giveAccount(on.here, officer))
    return visitor
  }
  return { on, at, visitorOf }
}

const looks = async ({ here }: Stage) => {
  const rows = await here.state.selectFrom('viewing').selectAll().orderBy('id').execute()
  return rows.map(({ officer_id, worker_id, page, rows }) => ({ officer_id, worker_id, page, rows }))
}

test('a list to choose from shows an agency no household that another agency named', async (t) => {
  const { on, at, visitorOf } = await open(t)
  const other = uuidv7()
  await sql`insert into office (id, kind, name) values (${other}, 'agency', 'Other')`.execute(on.here.state)
  const agency = uuidv7()
  await sql`insert into agency (id, state, office_id, name, address, registered_at)
    values (${agency}, 'registered', ${other}, 'Other', 'Cebu', ${on.here.clock.now()})`.execute(on.here.state)
  await sql`insert into principal (id, state, kind, name, country, agency_id, registered_at) values
    (${uuidv7()}, 'registered', 'household', 'Family of another agency', 'QA', ${agency}, ${on.here.clock.now()}),
    (${uuidv7()}, 'registered', 'household', 'Family of this agency', 'QA', ${at.agency_id}, ${on.here.clock.now()})`.execute(
    on.here.state,
  )
  const clerk = await visitorOf(at.clerk)
  const form = await clerk.get('/ph/accreditations/new/request-accreditation')
  assert.equal(form.statusCode, 200)
  assert.match(form.body, /Family of this agency/)
  assert.doesNotMatch(form.body, /Family of another agency/)
})

test('the form of an act on a worker’s record, and one that makes a record for a worker, say who looked', async (t) => {
  const { on, at, visitorOf } = await open(t)
  const records = await everyRegister(on, at)
  const clerk = await visitorOf(at.clerk)
  const officer_id = at.clerk.id
  const worker_id = records.get('worker') as string
  const before = (await looks(on)).length
  assert.equal((await clerk.get(`/ph/offers/${records.get('offer')}/withdraw-naming`)).statusCode, 200)
  assert.equal((await clerk.get(`/ph/contracts/new/record-contract?within=${records.get('offer')}`)).statusCode, 200)
  assert.deepEqual((await looks(on)).slice(before), [
    { officer_id, worker_id, page: '/offers/:id/withdraw-naming', rows: null },
    { officer_id, worker_id, page: '/contracts/new/record-contract', rows: null },
  ])
  const refused = await clerk.get(`/ph/offers/${records.get('offer')}/accept-offer`)
  assert.equal(refused.statusCode, 404)
  assert.equal((await looks(on)).length, before + 2, 'what was not shown leaves no row')
})

test('a list of people to choose from leaves one row for the query', async (t) => {
  const { on, at, visitorOf } = await open(t)
  await at.name()
  const clerk = await visitorOf(at.clerk)
  const before = (await looks(on)).length
  assert.equal((await clerk.get('/ph/contracts/new/record-contract')).statusCode, 200)
  assert.deepEqual((await looks(on)).slice(before), [
    { officer_id: at.clerk.id, worker_id: null, page: '/contracts/:id/record-contract', rows: 1 },
  ])
})

test('a form about a worker is not sent when its look cannot be written', async (t) => {
  const { on, at, visitorOf } = await open(t)
  const { offer_id } = await at.name({ surname: 'Nobodyshouldread' })
  const clerk = await visitorOf(at.clerk)
  const owner = stageDatabaseOwner(t, on)
  await sql`alter table viewing add constraint none check (worker_id is null)`.execute(owner)
  const form = await clerk.get(`/ph/offers/${offer_id}/withdraw-naming`)
  assert.equal(form.statusCode, 500)
  assert.doesNotMatch(form.body, /Nobodyshouldread/)
})

test('a director’s queue shows every proposal that waits for a director; reading one says who looked', async (t) => {
  const { on, at, visitorOf } = await open(t)
  const { worker } = await at.name({ surname: 'Corrected' })
  const { rows } = await sql<{ birth_on: Temporal.PlainDate; sex: string; nationality: string }>`
    select birth_on, sex, nationality from worker where id = ${worker.id}`.execute(on.here.state)
  const outcome = await on.perform(
    at.clearance,
    correctWorker,
    { ...rows[0], birth_on: '1991-01-01', reason: 'The passport says so.' },
    worker.id,
  )
  assert.ok('proposal_id' in outcome, JSON.stringify(outcome))
  const director = await visitorOf(at.director)
  const queue = await director.get('/ph/queue')
  assert.match(queue.body, new RegExp(`proposals/${outcome.proposal_id}`))
  const before = (await looks(on)).length
  assert.match((await director.get('/ph/proposals')).body, new RegExp(outcome.proposal_id))
  assert.equal((await director.get(`/ph/proposals/${outcome.proposal_id}`)).statusCode, 200)
  assert.deepEqual((await looks(on)).slice(before), [
    { officer_id: at.director.id, worker_id: null, page: '/proposals', rows: 1 },
    { officer_id: at.director.id, worker_id: worker.id, page: '/proposals/:id', rows: null },
  ])
  const clearance = await visitorOf(at.clearance)
  assert.doesNotMatch((await clearance.get('/ph/queue')).body, new RegExp(outcome.proposal_id))
})
