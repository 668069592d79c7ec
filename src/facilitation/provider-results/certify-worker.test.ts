import assert from 'node:assert/strict'
import { test } from 'node:test'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { declineOffer } from '../offers/decline-offer.ts'
import { forgetWorker } from '../workers/forget-worker.ts'
import { certifyWorker } from './certify-worker.ts'

test('a provider may type the reference as every door reads it, and none of a worker who was forgotten', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { worker, offer_id } = await at.name({ surname: 'Magtanggol', given_names: 'Ana' })
  const { reference } = await on.here.state
    .selectFrom('worker')
    .select('reference')
    .where('id', '=', worker.id)
    .executeTakeFirstOrThrow()
  const clinic = await on.officer('clinic officer')
  const result = { kind: 'medical', outcome: 'fit', on_day: '2026-11-20', ends_on: '2027-02-20' }
  await on.done(clinic, certifyWorker, { reference: reference.toLowerCase().replaceAll('-', ' '), ...result })
  const [entered] = await on.here.state.selectFrom('provider_result').select(['worker_id', 'person']).execute()
  assert.deepEqual(entered, { worker_id: worker.id, person: 'Magtanggol Ana' })
  const unknown = await on.perform(clinic, certifyWorker, { reference: 'nobody', ...result })
  assert.ok('refusal' in unknown && unknown.refusal.code === 'no-such-worker', JSON.stringify(unknown))

  await on.done(worker, declineOffer, {}, offer_id)
  await on.done(await on.officer('keeper'), forgetWorker, { ground: 'asked by the person' }, worker.id)
  const forgotten = await on.perform(clinic, certifyWorker, { reference, ...result })
  assert.ok('refusal' in forgotten && forgotten.refusal.code === 'no-such-worker', JSON.stringify(forgotten))
})
