// What ties a session to the secret that opened it: a new password, or a new code, ends every session from before.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { sha256 } from '#kernel/digest.ts'
import type { Whose } from './session.ts'

/** A digest of the kept hash of a password or code; null where there is none, and then no session holds. */
export async function proofOf(db: Kysely<Tables>, whose: Whose): Promise<string | null> {
  const { rows } =
    'worker_id' in whose
      ? await sql<{
          kept: string
        }>`select code_hash as kept from worker_code where worker_id = ${whose.worker_id}`.execute(db)
      : await sql<{ kept: string | null }>`
          select o.password as kept from appointment a join officer o on o.id = a.officer_id where a.id = ${whose.appointment_id}`.execute(
          db,
        )
  const kept = rows[0]?.kept
  return kept ? sha256(kept).toString('base64url') : null
}
