import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { choice } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { certificate } from './certificate.ts'
import { insertEnds, releaseLater } from './end-certificate.ts'
import { dangers, grounds } from './grounds.ts'

/**
 * Revokes a certificate on a closed ground, by two officers. Except in danger the worker is heard first: the certificate was suspended, the
 * worker was told, and the pack's term for an answer has passed.
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
      const heard = await sql<{ at: Temporal.Instant }>`
        select at from notice where record_id = ${record.id} and word = 'certificate-suspended' order by id desc limit 1`.execute(
        tx,
      )
      const told = heard.rows[0]?.at
      const until = told && term && told.add({ hours: term.days * 24 })
      if (record.state !== 'suspended' || !until || Temporal.Instant.compare(now, until) < 0)
        refuseCase(record.id, 'not-heard-yet')
    }
    await releaseLater(hands, [record.id])
    await insertEnds(tx, now, [{ ...record, reason: 'revoked', ground: input.ground }])
  },

  tells: { worker: 'certificate-revoked' },
})
