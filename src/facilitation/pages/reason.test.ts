// Why something was taken is read by whoever it was taken from, and by no stranger.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import type { AnyAct, Outcome } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { decideProposal } from '#kernel/decide-proposal.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { readAs } from '#kernel/read.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, openPapers, serveStage, Visitor } from '#test/web-stage.ts'
import { makeReady } from '../../../test/bench/ready-workers.ts'
import { withdrawAccreditation } from '../accreditations/withdraw-accreditation.ts'
import { liftCertificateSuspension } from '../certificates/lift-certificate-suspension.ts'
import { revokeCertificate } from '../certificates/revoke-certificate.ts'
import { suspendCertificate } from '../certificates/suspend-certificate.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { issueCertificate } from '../clearances/issue-certificate.ts'
import { requestClearance } from '../clearances/request-clearance.ts'
import { cancelLicence } from '../licences/cancel-licence.ts'
import { suspendLicence } from '../licences/suspend-licence.ts'
import { facilitation } from '../room.ts'

const acts = new Map<string, AnyAct>(facilitation.acts.map((one) => [one.name, one]))
const written = 'It deployed workers to places that were not approved.'

async function open(test: TestContext) {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  /** By two officers: proposed by the one and agreed to by a director. */
  const byTwo = async (officer: Officer, act: AnyAct, input: unknown, id: string): Promise<Outcome> => {
    const outcome = await on.perform(officer, act, input, id)
    return 'proposal_id' in outcome ? decideProposal(on.here, at.director, acts, outcome.proposal_id, true) : outcome
  }
  return { t, on, at, byTwo }
}

test('an agency reads why its licence was suspended and cancelled; no other agency does', async (test) => {
  const { t, on, at, byTwo } = await open(test)
  const app = await serveStage(t, on.here)
  const licensing = await on.officer('licensing officer')
  const { id } = await on.here.state.selectFrom('licence').select('id').executeTakeFirstOrThrow()
  const clerk = new Visitor(app)
  const email = await giveAccount(on.here, at.clerk)
  await clerk.signIn(email)
  assert.doesNotMatch((await clerk.get(`/ph/licences/${id}`)).body, /Why, in writing/)
  assert.ok((await byTwo(licensing, suspendLicence, { ground: 'security not replenished' }, id)).done)
  assert.match((await clerk.get(`/ph/licences/${id}`)).body, /Why, in writing.*The security was not made up/)
  on.at('2026-11-25T02:00:00Z')
  assert.ok((await byTwo(licensing, cancelLicence, { reason: written }, id)).done)
  await clerk.signIn(email)
  const page = (await clerk.get(`/ph/licences/${id}`)).body
  assert.match(page, new RegExp(`Why, in writing.*${written}.*appeal as the law allows`))
  const stranger: Officer = { ...at.clerk, id: uuidv7(), agency_id: uuidv7() }
  const read = (officer: Officer) =>
    readAs(on.here.pools, officer, async (db) => (await sql`select * from licence_reason`.execute(db)).rows.length)
  assert.deepEqual([await read(at.clerk), await read(stranger)], [2, 0])
})

test('an agency reads why its accreditation was withdrawn', async (test) => {
  const { t, on, at } = await open(test)
  await on.done(at.attache, withdrawAccreditation, { reason: written }, at.accreditation_id)
  const clerk = new Visitor(await serveStage(t, on.here))
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  assert.match((await clerk.get(`/ph/accreditations/${at.accreditation_id}`)).body, new RegExp(written))
})

test('a worker reads on which ground the certificate rests, and is not heard on one and revoked on another', async (test) => {
  const { t, on, at, byTwo } = await open(test)
  const { offer_id, worker } = await at.name({ departure_planned_on: '2026-12-20' })
  await makeReady(on.here, at.job_order_id)
  const { id: clearance_id } = await on.done(at.clerk, requestClearance, { offer_id })
  await on.done(at.clerk, decideClearance, {}, clearance_id)
  await on.done(at.clearance, issueCertificate, {}, clearance_id)
  const { id } = await on.here.state.selectFrom('certificate').select('id').executeTakeFirstOrThrow()
  const suspend = (ground: string) => byTwo(at.clearance, suspendCertificate, { ground }, id)
  const revoke = async (ground: string) => {
    const outcome = await byTwo(at.clearance, revokeCertificate, { ground }, id)
    // What was agreed to and could not be done stays open; here it is declined, so that the next can be proposed.
    const left = await on.here.state.selectFrom('proposal').select('id').where('state', '=', 'proposed').execute()
    for (const one of left) await decideProposal(on.here, at.director, acts, one.id, false)
    return 'refusal' in outcome ? outcome.refusal.code : outcome.done
  }
  assert.ok((await suspend('approval was forged')).done)
  on.at('2026-11-25T02:00:00Z')
  await on.done(at.director, liftCertificateSuspension, {}, id)
  assert.ok((await suspend('employer withdrew the job')).done)
  const papers = await openPapers(await serveStage(t, on.here), on.here, worker.id)
  assert.match((await papers.get('/ph/my-papers')).body, /Why, in writing.*[Ee]mployer withdrew the job/)
  const ofAgency = await readAs(on.here.pools, at.clerk, async (db) =>
    sql`select * from certificate_suspension`.execute(db),
  )
  assert.deepEqual(ofAgency.rows, [])
  assert.equal(await revoke('employer withdrew the job'), 'not-heard-yet')
  on.at('2026-12-12T02:00:00Z')
  assert.equal(await revoke('approval was forged'), 'heard-on-another-ground')
  assert.equal(await revoke('employer withdrew the job'), true)
})
