import { sql } from 'kysely'
import { act, type Hands } from '#kernel/act.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { Nothing } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { renewClearance } from '../clearances/renew-clearance.ts'
import { certificate } from './certificate.ts'
import { insertEnds } from './end-certificate.ts'
import { lastDay } from './last-day.ts'
import { makeCertificate } from './make-certificate.ts'

/**
 * Gives the same worker the next turn of the same place at once: a new passport, a corrected name, a certificate that was handed back. No
 * fee and no new decision, and so no longer than the first one: the law was asked about those days. Where they have passed, the law is
 * asked again, and the new paper lasts as long as any. What was suspended is not made good by a new paper: lifting is another act.
 */
export const replaceCertificate = act({
  name: 'replace-certificate',
  on: certificate,
  from: ['valid', 'ended'],
  to: 'ended',
  by: 'clearance officer',
  input: Nothing,

  async effect(hands) {
    const { tx, record, one, now, today, law } = hands
    await refuseOvertaken(tx, record)
    if (record.state === 'ended') await refuseRevoked(tx, record)
    else await insertEnds(tx, now, [{ ...record, reason: 'replaced', ground: null }])
    await sql`update certificate set state = 'ended' where id = ${record.id}`.execute(tx)
    const expired = Temporal.PlainDate.compare(record.valid_until_on, today) < 0
    if (expired) await hands.perform(renewClearance, [{ id: record.clearance_id, input: {}, cause: one }])
    const visa = await sql<{ ends_on: Temporal.PlainDate }>`
      select ends_on from entry_permission where offer_id = ${record.offer_id} and state = 'recorded' order by recorded_at desc, id desc limit 1`.execute(
      tx,
    )
    const days = expired ? law.term('certificate validity', today)?.days : today.until(record.valid_until_on).days
    const last = lastDay(today, days, visa.rows[0]?.ends_on)
    if (Temporal.PlainDate.compare(last, today) < 0)
      refuseCase(record.id, 'entry-permission-passed', { day: last.toString() })
    const valid_until_on = last.toString()
    const { clearance_id, worker_id, offer_id } = record
    await hands.perform(makeCertificate, [
      { id: uuidv7(), input: { clearance_id, worker_id, offer_id, valid_until_on }, cause: one },
    ])
  },
})

/**
 * Only the latest turn of a place is replaced: the end of an earlier one says nothing of what came after it, which two officers may have
 * revoked. Nor is a certificate made on a clearance that was withdrawn.
 */
async function refuseOvertaken(tx: Hands['tx'], record: Ended): Promise<void> {
  const { rows } = await sql<{ later: string | null; clearance: string }>`
    select (select n.number from certificate n where n.line_id = ${record.line_id} and n.place = ${record.place} and n.turn > ${record.turn}
      order by n.turn desc limit 1) as later, c.state as clearance from clearance c where c.id = ${record.clearance_id}`.execute(
    tx,
  )
  const [found] = rows
  if (found?.later) refuseCase(record.id, 'not-the-latest-turn', { number: found.later })
  if (found?.clearance !== 'issued') refuseCase(record.id, 'clearance-no-longer-stands')
}

type Ended = Readonly<Record<'id' | 'line_id' | 'clearance_id', string>> & {
  readonly place: number
  readonly turn: number
}

/** What was revoked, or ended because the worker withdrew, or ended while it was suspended, is not replaced. */
async function refuseRevoked(tx: Hands['tx'], record: Ended): Promise<void> {
  const { rows } = await sql<{
    reason: string
  }>`select case when exists (select from journal j where j.record_id = ${record.id} and j.state_before = 'suspended' and j.state_after = 'ended')
      then 'suspended' else e.reason end as reason
    from certificate_end e where e.certificate_id = ${record.id}`.execute(tx)
  const reason = rows[0]?.reason
  if (reason !== 'expired unused' && reason !== 'handed back')
    refuseCase(record.id, 'not-to-be-replaced', { reason: reason ?? '' })
}
