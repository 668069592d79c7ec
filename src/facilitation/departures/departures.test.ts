import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takeDue } from '#kernel/later.ts'
import { systemTasks } from '#kernel/system-tasks.ts'
import { certified } from '#test/certified.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { expireCertificate } from '../certificates/expire-certificate.ts'
import { acceptOffer } from '../offers/accept-offer.ts'
import { confirmDeparture } from './confirm-departure.ts'
import { recordNotBoarded } from './record-not-boarded.ts'

test('a departure is confirmed of a day that has come, and of no later one', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { certificate_id } = await certified(on, at)
  const immigration = await on.officer('immigration officer')
  const left = (departed_on: string) => on.perform(immigration, confirmDeparture, { certificate_id, departed_on })
  await on.written()
  const early = await left('2026-11-25')
  assert.deepEqual('refusal' in early && [early.refusal.code, early.refusal.arguments], [
    'day-in-the-future',
    { day: '2026-11-25' },
  ])
  assert.deepEqual(await on.written(), ['refusal'])
  assert.ok((await left('2026-11-24')).done)
})

test('a certificate whose holder did not board ends after its last day, though that day passed while it was departed', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const { certificate_id } = await certified(on, at)
  const stateOf = () =>
    on.here.state
      .selectFrom('certificate')
      .select(['state', 'valid_until_on'])
      .where('id', '=', certificate_id)
      .executeTakeFirstOrThrow()
  const immigration = await on.officer('immigration officer')
  const tasks = systemTasks(on.here, [expireCertificate])
  const last = (await stateOf()).valid_until_on
  on.at(`${last}T02:00:00Z`)
  const left = await on.done(immigration, confirmDeparture, { certificate_id, departed_on: `${last}` })
  on.at(`${last.add({ days: 1 })}T02:00:00Z`)
  await takeDue(on.here.state, tasks, on.here.clock.now)
  assert.equal((await stateOf()).state, 'departed')
  await on.done(immigration, recordNotBoarded, {}, left.id)
  await takeDue(on.here.state, tasks, on.here.clock.now)
  assert.equal((await stateOf()).state, 'ended')
})

test('that a worker did not board is recorded though another offer was accepted since: that one stands, and the worker reads so', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const other = await country(on)
  const { worker, offer_id, certificate_id } = await certified(on, at)
  const immigration = await on.officer('immigration officer')
  const left = await on.done(immigration, confirmDeparture, { certificate_id, departed_on: '2026-11-24' })
  const { passport_number } = await on.here.state
    .selectFrom('offer')
    .select('passport_number')
    .where('id', '=', offer_id)
    .executeTakeFirstOrThrow()
  const next = await other.name({ passport_number })
  await on.done(worker, acceptOffer, {}, next.offer_id)
  await on.done(immigration, recordNotBoarded, {}, left.id)
  const offers = await on.here.state.selectFrom('offer').select(['id', 'state']).execute()
  const states = new Map(offers.map((one) => [one.id, one.state]))
  assert.deepEqual([states.get(offer_id), states.get(next.offer_id)], ['departed', 'accepted'])
  const told = await on.here.state
    .selectFrom('notice')
    .select('arguments')
    .where('word', '=', 'certificate-valid-again')
    .execute()
  assert.deepEqual(told, [{ arguments: { count: 1, offer: 'departed' } }])
})
