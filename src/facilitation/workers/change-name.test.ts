import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givePapers } from '#test/bench/ready-workers.ts'
import { certified } from '#test/certified.ts'
import { country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { giveAccount, lastFirst, serveStage, Visitor } from '#test/web-stage.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { issueCertificate } from '../clearances/issue-certificate.ts'
import { requestClearance } from '../clearances/request-clearance.ts'
import { acceptOffer } from '../offers/accept-offer.ts'
import { changeName } from './change-name.ts'
import { renewPassport } from './renew-passport.ts'

/** A worker who was found clear, and has no certificate yet. */
async function cleared(on: Stage) {
  const at = await country(on)
  const { offer_id, worker } = await at.name({ departure_planned_on: '2026-12-10' })
  await givePapers(on.here, at.job_order_id)
  await on.done(worker, acceptOffer, {}, offer_id)
  const { id } = await on.done(at.clerk, requestClearance, { offer_id })
  assert.equal((await on.done(at.clerk, decideClearance, {}, id)).state, 'clear')
  return { at, worker, clearance_id: id }
}

const stateOf = async (on: Stage, id: string) =>
  (await on.here.state.selectFrom('clearance').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

const names = (on: Stage, worker_id: string) =>
  on.here.state
    .selectFrom('worker_name')
    .select(['kind', 'surname', 'until_on'])
    .where('worker_id', '=', worker_id)
    .orderBy('id')
    .execute()

test('a cleared worker who changes what the certificate prints is decided anew, and the officer sees what changed', async (ends) => {
  const t = lastFirst(ends)
  const on = await stage(t)
  const { at, worker, clearance_id } = await cleared(on)
  const app = await serveStage(t, on.here)
  const officer = new Visitor(app)
  await officer.signIn(await giveAccount(on.here, at.clearance))
  assert.doesNotMatch((await officer.get(`/ph/clearances/${clearance_id}`)).body, /Changed since/)

  await on.done(worker, changeName, { kind: 'passport', surname: 'Reyes', given_names: 'Pedro' }, worker.id)
  assert.equal(await stateOf(on, clearance_id), 'requested')
  const early = await on.perform(at.clearance, issueCertificate, {}, clearance_id)
  assert.equal('refusal' in early && early.refusal.code, 'not-in-this-state')
  await on.perform(worker, decideClearance, {}, clearance_id)

  const passport = { issuer: 'PHL', number: 'ZZ999001', ends_on: '2034-01-01' }
  await on.done(worker, renewPassport, passport, worker.id)
  assert.equal(await stateOf(on, clearance_id), 'requested')
  await on.perform(worker, decideClearance, {}, clearance_id)

  const { body } = await officer.get(`/ph/clearances/${clearance_id}`)
  assert.match(body, /Changed since clearance was asked for.*the worker.*Dela Cruz, Juan.*Reyes, Pedro.*ZZ999001/s)
  const clerk = new Visitor(app)
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  const shown = await clerk.get(`/ph/clearances/${clearance_id}`)
  assert.equal(shown.statusCode, 200)
  assert.doesNotMatch(shown.body, /Reyes|Changed since/, 'an agency sees its own list, never the worker’s record')
})

test('a name that no certificate prints leaves the clearance as it is', async (t) => {
  const on = await stage(t)
  const { worker, clearance_id } = await cleared(on)
  await on.done(worker, changeName, { kind: 'visa', surname: 'Cruz', given_names: 'Juan' }, worker.id)
  assert.equal(await stateOf(on, clearance_id), 'clear')
})

test('a certificate that is out stays as it is when the worker’s name changes', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { worker, certificate_id } = await certified(on, at)
  const certificate = () =>
    on.here.state.selectFrom('certificate').selectAll().where('id', '=', certificate_id).executeTakeFirstOrThrow()
  const before = await certificate()
  await on.done(worker, changeName, { kind: 'passport', surname: 'Reyes', given_names: 'Juan' }, worker.id)
  assert.deepEqual(await certificate(), before)
})

test('of two passport names on one day the later stands alone, and the slip is no former name', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { worker } = await at.name({ surname: 'Santos' })
  on.at('2026-11-26T02:00:00Z')
  for (const surname of ['Reyse', 'Reyes'])
    await on.done(worker, changeName, { kind: 'passport', surname, given_names: 'Juan' }, worker.id)
  const open = (await names(on, worker.id)).filter((one) => one.until_on === null)
  assert.deepEqual(open.map((one) => `${one.kind} ${one.surname}`).sort(), ['former Santos', 'passport Reyes'])
})

test('who has one name gives that alone; no name at all, and one without a letter that passports print, are refused', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { worker } = await at.name({ surname: 'Santos' })
  const change = async (input: object) => {
    const outcome = await on.perform(worker, changeName, input, worker.id)
    return 'refusal' in outcome ? outcome.refusal.code : outcome.done
  }
  assert.equal(await change({ kind: 'passport', given_names: 'निर्मला' }), 'no-passport-letters')
  assert.equal(await change({ kind: 'passport', surname: '-', given_names: ' ' }), 'no-passport-letters')
  assert.equal(await change({ kind: 'own script' }), 'no-name-given')
  assert.equal(await change({ kind: 'former', surname: ' ', given_names: '' }), 'no-name-given')
  assert.equal(await change({ kind: 'own script', given_names: 'निर्मला' }), true)
  assert.equal(await change({ kind: 'passport', given_names: 'Sukarno' }), true)
  const open = (await names(on, worker.id)).filter((one) => one.until_on === null)
  assert.deepEqual(open.map((one) => `${one.kind} ${one.surname}`).sort(), ['own script ', 'passport '])
  await assert.rejects(at.name({ surname: '', given_names: 'निर्मला' }), /no-passport-letters/)
})
