import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { closePaper } from '#facilitation/certificates/certificate-paper.ts'
import { decideClearance } from '#facilitation/clearances/decide-clearance.ts'
import { issueCertificate } from '#facilitation/clearances/issue-certificate.ts'
import { requestClearance } from '#facilitation/clearances/request-clearance.ts'
import { letAgencyPrint } from '#facilitation/workers/let-agency-print.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, openPapers, serveStage, Visitor } from '#test/web-stage.ts'
import { makeReady } from '../../test/bench/ready-workers.ts'

/** Two workers with a place each, of whom the first has a certificate. */
async function issued(test: TestContext) {
  const t = lastFirst(test)
  const on = await stage(t)
  t.after(closePaper)
  const at = await country(on)
  const named = await at.name({ surname: 'Magtanggol', departure_planned_on: '2026-12-10' })
  const other = await at.name({ surname: 'Sumulong', departure_planned_on: '2026-12-10' })
  await makeReady(on.here, at.job_order_id)
  const requested = await on.done(at.clerk, requestClearance, { offer_id: named.offer_id })
  await on.done(at.clerk, decideClearance, {}, requested.id)
  await on.done(at.clearance, issueCertificate, {}, requested.id)
  const { id } = await on.here.state.selectFrom('certificate').select('id').executeTakeFirstOrThrow()
  const app = await serveStage(t, on.here)
  return { on, at, app, named, other, paper: `/ph/certificates/${id}/paper` }
}

test('a worker gets the own certificate as a PDF from the own page, and nobody else’s', async (t) => {
  const { on, app, named, other, paper } = await issued(t)
  const own = await openPapers(app, on.here, named.worker.id)
  assert.match((await own.get('/ph/my-papers')).body, new RegExp(paper))
  const sent = await own.get(paper)
  assert.equal(sent.statusCode, 200)
  assert.equal(sent.headers['content-type'], 'application/pdf')
  assert.equal(sent.rawPayload.subarray(0, 5).toString(), '%PDF-')
  const stranger = await openPapers(app, on.here, other.worker.id)
  assert.equal((await stranger.get(paper)).statusCode, 404)
  assert.equal((await new Visitor(app).get(paper)).statusCode, 303)
})

test('an agency prints only for a worker who said so, and the worker sees that it looked', async (t) => {
  const { on, at, app, named, paper } = await issued(t)
  const clerk = new Visitor(app)
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  assert.equal((await clerk.get(paper)).statusCode, 404)
  await on.done(named.worker, letAgencyPrint, { may: true }, named.worker.id)
  assert.equal((await clerk.get(paper)).statusCode, 200)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from viewing
    where worker_id = ${named.worker.id} and page = '/certificates/:id/paper'`.execute(on.here.state)
  assert.equal(rows[0]?.n, 1)
})

test('the paper names the office that issued it, whatever office its officer has since', async (t) => {
  const { on, at, app, named, paper } = await issued(t)
  const own = await openPapers(app, on.here, named.worker.id)
  const before = (await own.get(paper)).rawPayload
  const elsewhere = uuidv7()
  await sql`insert into office (id, kind, name, telephone) values (${elsewhere}, 'ministry', 'Office of the next year', '+63 2 1')`.execute(
    on.here.state,
  )
  await sql`insert into appointment (id, officer_id, office_id, role, from_on)
    values (${uuidv7()}, ${at.clearance.id}, ${elsewhere}, 'clearance officer', '2026-11-01')`.execute(on.here.state)
  assert.ok((await own.get(paper)).rawPayload.equals(before), 'another paper')
})
