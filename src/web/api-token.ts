import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { type Appointed, findAppointed } from '#kernel/appointed.ts'
import { sha256 } from '#kernel/digest.ts'

const daysValid = 90

/**
 * Makes a key with which a machine acts under one appointment, for 90 days. Only its hash is kept: the text that this gives is seen once.
 */
export async function makeToken(
  db: Kysely<Tables>,
  appointmentId: string,
  label: string,
  now: Temporal.Instant,
): Promise<{ token: string; expires_at: Temporal.Instant }> {
  const token = `fairway_${randomBytes(32).toString('base64url')}`
  const expires_at = now.add({ hours: daysValid * 24 })
  await sql`insert into api_token (token_hash, appointment_id, label, made_at, expires_at)
    values (${sha256(token)}, ${appointmentId}, ${label}, ${now}, ${expires_at})`.execute(db)
  return { token, expires_at }
}

/** The officer in whose name a token acts; undefined when it is unknown, expired or ended, or the appointment has ended. @public */
export async function officerOfToken(
  db: Kysely<Tables>,
  token: string,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<Appointed | undefined> {
  const { rows } = await sql<{ appointment_id: string }>`select appointment_id from api_token
    where token_hash = ${sha256(token)} and ended_at is null and expires_at > ${now}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  return (await findAppointed(db, today, { appointment_id: row.appointment_id }))[0]
}
