import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { uuidv7 } from '#kernel/ids.ts'
import { perform } from '#kernel/perform.ts'
import { givePapers } from '#test/bench/ready-workers.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { stageDatabaseOwner } from '#test/stage-owner.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { issueCertificate } from '../clearances/issue-certificate.ts'
import { requestClearance } from '../clearances/request-clearance.ts'
import { acceptOffer } from '../offers/accept-offer.ts'

test('a name that no certificate can carry is refused alone, and the others of the list get theirs', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const named = []
  for (let i = 0; i < 2; i += 1) named.push(await at.name({ departure_planned_on: '2026-12-10' }))
  await givePapers(on.here, at.job_order_id)
  // As records came in before the acts refused such names.
  const owner = stageDatabaseOwner(t, on)
  const [first] = named.map(({ worker }) => worker.id)
  await sql`update worker_name set kind = 'former' where worker_id = ${first}`.execute(owner)
  await sql`insert into worker_name (id, worker_id, kind, surname, given_names, from_on)
    values (${uuidv7()}, ${first}, 'passport', '', 'निर्मला', '2026-11-24')`.execute(owner)
  const cases = []
  for (const { worker, offer_id } of named) {
    await on.done(worker, acceptOffer, {}, offer_id)
    const { id } = await on.done(at.clerk, requestClearance, { offer_id })
    await on.done(at.clerk, decideClearance, {}, id)
    cases.push({ id, input: {} })
  }
  const outcomes = await perform(on.here, at.clearance, issueCertificate, cases)
  assert.deepEqual(
    outcomes.map((one) => ('refusal' in one ? one.refusal.code : one.done)),
    ['no-passport-letters', true],
  )
})
