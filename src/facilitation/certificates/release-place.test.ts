import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { uuidv7 } from '#kernel/ids.ts'
import { system } from '#kernel/system-tasks.ts'
import { certified } from '#test/certified.ts'
import { country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
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

/** So long after the start. */
const later = (duration: Temporal.DurationLike) => String(Temporal.Instant.from(start).add(duration))

test('a certificate whose worker withdrew and still holds it waits for every gate, however old the lists are', async (t) => {
  const on = await stage(t, { on: start })
  const { at, gate, release } = await setUp(on)
  const silent = await gate(null)
  await gate(later({ hours: 2 }))
  const { offer_id, worker, certificate_id } = await certified(on, at)
  await on.done(worker, withdrawOffer, {}, offer_id)
  on.at('2027-06-01T02:00:00Z')
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
