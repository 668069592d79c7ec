import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { choice } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { certificate } from './certificate.ts'
import { insertEnds, releaseLater } from './end-certificate.ts'
import { dangers, grounds } from './grounds.ts'

/**
 * Revokes a certificate on a closed ground, by two officers. Except in danger the worker is heard first: the certificate was suspended on
 * the same ground, the worker was told, and the pack's term for an answer has passed.
 */
export const revokeCertificate = act({
  name: 'revoke-certificate',
  on: certificate,
  from: ['valid', 'suspended'],
  to: 'ended',
  by: 'clearance officer',
  takesAway: true,
  second: 'director',
  input: Type.Object({ ground: choice(...grounds) }),

  async effect(hands) {
    const { tx, record, input, now, today, law } = hands
    if (!dangers.has(input.ground)) {
      const term = law.term('answer before a revocation', today)
      const { rows } = await sql<{ at: Temporal.Instant; ground: string }>`
        select at, ground from certificate_suspension where certificate_id = ${record.id} and lifted_at is null
        order by at desc limit 1`.execute(tx)
      const [heard] = rows
      if (heard && heard.ground !== input.ground) refuseCase(record.id, 'heard-on-another-ground')
      const until = heard && term && heard.at.add({ hours: term.days * 24 })
      if (record.state !== 'suspended' || !until || Temporal.Instant.compare(now, until) < 0)
        refuseCase(record.id, 'not-heard-yet')
    }
    await releaseLater(hands, [record])
    await insertEnds(tx, now, [{ ...record, reason: 'revoked', ground: input.ground }])
  },

  tells: { worker: 'certificate-revoked' },
})
