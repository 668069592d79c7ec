import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { certificate } from '../certificates/certificate.ts'
import { restoreOffer } from './restore-offer.ts'

/** A departed certificate is what it was before, because its holder did not board. Done by the act that records so. */
export const restoreCertificate = act({
  name: 'restore-certificate',
  on: certificate,
  from: 'departed',
  to: ['valid', 'suspended'],
  by: 'another act',
  input: Nothing,

  async effect(hands) {
    const { tx, record, one } = hands
    await hands.perform(restoreOffer, [{ id: record.offer_id, input: {}, cause: one }])
    const { rows } = await sql<{ before: string }>`select state_before as before from journal
      where record_id = ${record.id} and state_after = 'departed' order by id desc limit 1`.execute(tx)
    return rows[0]?.before === 'suspended' ? 'suspended' : 'valid'
  },
})
