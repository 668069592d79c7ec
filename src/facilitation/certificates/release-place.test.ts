import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { uuidv7 } from '#kernel/ids.ts'
import { takeDue } from '#kernel/later.ts'
import { system, systemTasks } from '#kernel/system-tasks.ts'
import { certified } from '#test/certified.ts'
import { country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { moveUpOffer } from '../offers/move-up-offer.ts'
import { withdrawOffer } from '../offers/withdraw-offer.ts'
import { handBackCertificate } from './hand-back-certificate.ts'
import { releasePlace } from './release-place.ts'

const start = '2026-11-24T02:00:00Z'

async function setUp(on: Stage) {
  const at = await country(on)
  const gate = async (acknowledged: string | null) => {
    const id = uuidv7()
    await sql`insert into gate (id, office_id, name, key_hash, enrolled_at, enrolled_by, acknowledged_at)
      select ${id}, id, 'Gate', ${Buffer.from(id)}, ${on.here.clock.now()}, ${at.director.id}, ${acknowledged} from office limit 1`.execute(
      on.here.state,
    )
    return id
  }
  const release = async (certificate_id: string) => {
    const outcome = await on.perform(system, releasePlace, {}, certificate_id)
    if (!outcome.done) return 'refusal' in outcome ? outcome.refusal.code : 'proposed'
    const row = await on.here.state
      .selectFrom('place_release')
      .select('why')
      .where('certificate_id', '=', certificate_id)
      .executeTakeFirstOrThrow()
    return row.why
  }
  return {
    at,
    gate,
    release,
    days: on.here.law.term('gate list older than', Temporal.PlainDate.from('2026-11-24'))?.days,
  }
}

const lastDayOf = async (on: Stage, certificate_id: string) =>
  (
    await on.here.state
      .selectFrom('certificate')
      .select('valid_until_on')
      .where('id', '=', certificate_id)
      .executeTakeFirstOrThrow()
  ).valid_until_on

/** So long after the start. */
const later = (duration: Temporal.DurationLike) => String(Temporal.Instant.from(start).add(duration))

test('a certificate whose worker withdrew and still holds it waits for every gate, however old the lists are', async (t) => {
  const on = await stage(t, { on: start })
  const { at, gate, release } = await setUp(on)
  const silent = await gate(null)
  await gate(later({ hours: 2 }))
  const { offer_id, worker, certificate_id } = await certified(on, at)
  await on.done(worker, withdrawOffer, {}, offer_id)
  on.at(`${await lastDayOf(on, certificate_id)}T02:00:00Z`)
  assert.equal(await release(certificate_id), 'may-still-pass-a-gate')
  await sql`update gate set acknowledged_at = ${later({ minutes: 4 })} where id = ${silent}`.execute(on.here.state)
  assert.equal(
    await release(certificate_id),
    'may-still-pass-a-gate',
    'an end still under way may not stand in the list',
  )
  await sql`update gate set acknowledged_at = ${later({ minutes: 5 })} where id = ${silent}`.execute(on.here.state)
  assert.equal(await release(certificate_id), 'acknowledged by every gate')
})

test('a certificate that was given back is released when the lists have aged, though a gate is silent', async (t) => {
  const on = await stage(t, { on: start })
  const { at, gate, release, days } = await setUp(on)
  await gate(null)
  const { worker, certificate_id } = await certified(on, at)
  await on.done(worker, handBackCertificate, {}, certificate_id)
  on.at(later({ hours: 24 * (days as number) - 1 }))
  assert.equal(await release(certificate_id), 'may-still-pass-a-gate')
  on.at(later({ hours: 24 * (days as number) }))
  assert.equal(await release(certificate_id), 'handed back and lists aged')
})

test('where no gate is enrolled nobody has acknowledged anything: the lists must have aged', async (t) => {
  const on = await stage(t, { on: start })
  const { at, release, days } = await setUp(on)
  const { offer_id, worker, certificate_id } = await certified(on, at)
  await on.done(worker, withdrawOffer, {}, offer_id)
  assert.equal(await release(certificate_id), 'may-still-pass-a-gate')
  on.at(later({ hours: 24 * (days as number) }))
  assert.equal(await release(certificate_id), 'no gate enrolled and lists aged')
})

test('behind a gate that stays silent a place is free again when the paper itself has expired, and a task sees to it', async (t) => {
  const on = await stage(t, { on: start })
  const { at, gate } = await setUp(on)
  await gate(null)
  const { offer_id, worker, certificate_id } = await certified(on, at)
  const free = () => on.here.state.selectFrom('place').select('number').where('free', '=', true).execute()
  await on.done(worker, withdrawOffer, {}, offer_id)
  const last = await lastDayOf(on, certificate_id)
  const tasks = systemTasks(on.here, [releasePlace, moveUpOffer])
  on.at(`${last}T02:00:00Z`)
  await takeDue(on.here.state, tasks, on.here.clock.now)
  assert.equal((await free()).length, 2)
  on.at(`${last.add({ days: 1 })}T02:00:00Z`)
  await takeDue(on.here.state, tasks, on.here.clock.now)
  assert.equal((await free()).length, 3)
  const released = await on.here.state.selectFrom('place_release').select('why').execute()
  assert.deepEqual(released, [{ why: 'last day passed' }])
})
