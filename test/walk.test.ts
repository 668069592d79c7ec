import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audit } from '#log/audit.ts'
import { seal } from '#log/sealing.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { decideClearance } from '../src/facilitation/clearances/decide-clearance.ts'
import { requestClearance } from '../src/facilitation/clearances/request-clearance.ts'
import { acceptOffer } from '../src/facilitation/offers/accept-offer.ts'
import { facilitation } from '../src/facilitation/room.ts'

test('a worker who was named and accepted holds a place, and the law says what is missing, and the audit is clean', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { offer_id, worker } = await at.name()
  const accepted = await on.done(worker, acceptOffer, {}, offer_id)
  assert.equal(accepted.state, 'accepted')
  const requested = await on.done(at.clerk, requestClearance, { offer_id })
  const decided = await on.done(at.clerk, decideClearance, {}, requested.id)
  assert.equal(decided.state, 'unknown')
  assert.ok(decided.decision?.answers.some((answer) => answer.missing.includes('medical outcome')))

  await seal(on.here.pools.sealer, 'ph', on.here.heads, on.here.clock.now())
  const report = await audit(
    on.here.state,
    'ph',
    on.here.wrapping,
    facilitation.registers.filter((one) => ['job_order', 'offer', 'worker', 'clearance'].includes(one.table)),
    on.here.verifyHead,
  )
  assert.deepEqual(report.misfits, [])
  assert.ok(report.entries >= 7)
})
