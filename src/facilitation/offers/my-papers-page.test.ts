import assert from 'node:assert/strict'
import { test } from 'node:test'
import { certified } from '#test/certified.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, openPapers, serveStage, Visitor } from '#test/web-stage.ts'
import { handBackCertificate } from '../certificates/hand-back-certificate.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { requestClearance } from '../clearances/request-clearance.ts'
import { withdrawClearance } from '../clearances/withdraw-clearance.ts'
import { changeName } from '../workers/change-name.ts'
import { acceptOffer } from './accept-offer.ts'

test('a certificate is drawn while it may be shown at a gate, and no longer', async (ends) => {
  const t = lastFirst(ends)
  const on = await stage(t)
  const { worker, certificate_id } = await certified(on, await country(on))
  const own = await openPapers(await serveStage(t, on.here), on.here, worker.id)
  assert.match((await own.get('/ph/my-papers')).body, /class="card certificate"/)
  await on.done(worker, handBackCertificate, {}, certificate_id)
  const { statusCode, body } = await own.get('/ph/my-papers')
  assert.equal(statusCode, 200)
  assert.doesNotMatch(body, /class="card certificate"|class="qr"/)
})

test('what was decided before clearance was asked for again is in nobody’s way, and what was withdrawn can be asked for again', async (ends) => {
  const t = lastFirst(ends)
  const on = await stage(t)
  const at = await country(on)
  const app = await serveStage(t, on.here)
  const { worker, offer_id } = await at.name({})
  await on.done(worker, acceptOffer, {}, offer_id)
  const { id } = await on.done(at.clerk, requestClearance, { offer_id })
  await on.done(at.clerk, decideClearance, {}, id)
  const order = await on.here.state
    .selectFrom('job_order')
    .select('number')
    .where('id', '=', at.job_order_id)
    .executeTakeFirstOrThrow()
  const reference = await on.here.state
    .selectFrom('worker')
    .select('reference')
    .where('id', '=', worker.id)
    .executeTakeFirstOrThrow()
  const own = await openPapers(app, on.here, worker.id)
  const officer = new Visitor(app)
  await officer.signIn(await giveAccount(on.here, at.clearance))
  const pages: readonly (readonly [Visitor, string])[] = [
    [own, '/ph/my-papers'],
    [officer, `/ph/workers/${reference.reference}`],
    [officer, `/ph/job-orders/${order.number}`],
    [officer, `/ph/clearances/${id}`],
  ]
  const stopped = async () => {
    const bodies = await Promise.all(pages.map(async ([visitor, address]) => (await visitor.get(address)).body))
    return bodies.map((body) => /class="obstacle /.test(body))
  }
  assert.deepEqual(await stopped(), [true, true, true, true])

  await on.done(worker, changeName, { kind: 'passport', surname: 'Reyes', given_names: 'Juan' }, worker.id)
  assert.deepEqual(await stopped(), [false, false, false, false])

  assert.doesNotMatch((await own.get('/ph/my-papers')).body, /request-clearance/)
  await on.done(at.clerk, decideClearance, {}, id)
  await on.done(at.clerk, withdrawClearance, {}, id)
  const { body } = await own.get('/ph/my-papers')
  assert.match(body, /request-clearance/)
  assert.doesNotMatch(body, /things are in the way/)
})
