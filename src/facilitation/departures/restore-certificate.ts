import { sql } from 'kysely'
import { act, type Hands } from '#kernel/act.ts'
import { afterDay } from '#kernel/clock.ts'
import { Nothing } from '#kernel/input.ts'
import { certificate } from '../certificates/certificate.ts'
import { restoreOffer } from './restore-offer.ts'

/**
 * A departed certificate is what it was before, because its holder did not board. Its offer stays departed where the worker, whom it bound no
 * more, has accepted another since: nobody stands to two. Done by the act that records so.
 */
export const restoreCertificate = act({
  name: 'restore-certificate',
  on: certificate,
  from: 'departed',
  to: ['valid', 'suspended'],
  by: 'another act',
  input: Nothing,

  async effect(hands) {
    const { tx, record, one, zone } = hands
    if (!(await acceptedElsewhere(tx, record)))
      await hands.perform(restoreOffer, [{ id: record.offer_id, input: {}, cause: one }])
    // The task that was written when it was made may have come while it was departed, and is done.
    await hands.later('expire-certificate', { ids: [record.id] }, afterDay(zone, record.valid_until_on))
    const { rows } = await sql<{ before: string }>`select state_before as before from journal
      where record_id = ${record.id} and state_after = 'departed' order by id desc limit 1`.execute(tx)
    return rows[0]?.before === 'suspended' ? 'suspended' : 'valid'
  },
})

async function acceptedElsewhere(tx: Hands['tx'], one: { worker_id: string; offer_id: string }): Promise<boolean> {
  const { rows } = await sql`select 1 from offer
    where worker_id = ${one.worker_id} and id <> ${one.offer_id} and state in ('accepted', 'waiting')`.execute(tx)
  return rows.length > 0
}
