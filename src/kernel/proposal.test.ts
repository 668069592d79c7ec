import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnyAct } from '#kernel/act.ts'
import { decideProposal } from '#kernel/decide-proposal.ts'
import { certified } from '#test/certified.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { suspendCertificate } from '../facilitation/certificates/suspend-certificate.ts'

test('the second officer’s word stands after the first one’s, though the first was written by a server whose clock is ahead', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { certificate_id } = await certified(on, at)
  const ahead = Date.now() + 3_600_000
  const clock = t.mock.method(Date, 'now', () => ahead)
  const proposed = await on.perform(
    at.clearance,
    suspendCertificate,
    { ground: 'passport reported stolen' },
    certificate_id,
  )
  clock.mock.restore()
  assert.ok('proposal_id' in proposed)
  const acts = new Map<string, AnyAct>([[suspendCertificate.name, suspendCertificate]])
  assert.ok((await decideProposal(on.here, at.director, acts, proposed.proposal_id, true)).done)
  const entries = await on.here.state
    .selectFrom('journal')
    .select('act')
    .where('record_id', '=', proposed.proposal_id)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    entries.map((one) => one.act),
    ['propose-act', 'decide-proposal'],
  )
})
