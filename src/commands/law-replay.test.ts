import assert from 'node:assert/strict'
import { test } from 'node:test'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { decideClearance } from '../facilitation/clearances/decide-clearance.ts'
import { requestClearance } from '../facilitation/clearances/request-clearance.ts'
import { acceptOffer } from '../facilitation/offers/accept-offer.ts'
import { withdrawOffer } from '../facilitation/offers/withdraw-offer.ts'
import { forgetWorker } from '../facilitation/workers/forget-worker.ts'
import { openCatalogues } from '../jurisdiction.ts'
import { replayDecisions } from './law-replay.ts'

test('a decision comes out the same, until its facts are forgotten: then it says when', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { worker, offer_id } = await at.name()
  await on.done(worker, acceptOffer, {}, offer_id)
  const { id } = await on.done(at.clerk, requestClearance, { offer_id })
  await on.done(at.clerk, decideClearance, {}, id)
  const replays = async () => replayDecisions(on.here, await openCatalogues(on.here.state), undefined)
  assert.deepEqual(
    (await replays()).map(({ same, forgotten, differences }) => ({ same, forgotten, differences })),
    [{ same: true, forgotten: undefined, differences: [] }],
  )

  await on.done(worker, withdrawOffer, {}, offer_id)
  on.at('2026-11-25T02:00:00Z')
  await on.done(await on.officer('keeper'), forgetWorker, { ground: 'asked by the person' }, worker.id)
  assert.deepEqual(
    (await replays()).map(({ same, forgotten, differences }) => ({ same, forgotten, differences })),
    [{ same: false, forgotten: '2026-11-25T02:00:00.000Z', differences: [] }],
  )
})
