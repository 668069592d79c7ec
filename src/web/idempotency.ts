import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'

/** What is to be done with a request: do it with these ids for its records, answer as before, or refuse it. */
export type Earlier =
  | { readonly seen: 'to do'; readonly ids: readonly string[] }
  | { readonly seen: 'under way' }
  | { readonly seen: 'other request' }
  | { readonly seen: 'answered'; readonly status: number; readonly answer: unknown }

export interface Keyed {
  readonly officer_id: string
  readonly key: string
  /** SHA-256 over the act and its input: the same key with another input is refused. */
  readonly digest: Buffer
}

const daysKept = 7
/** After so long without an answer the server that took the request is gone. */
const minutesUnderWay = 2

/**
 * Claims a key before its request is done, with the ids of the records that it will make. A request that was broken off is done again with
 * its first ids: what was committed then is refused now as done before, and nothing is done twice.
 */
export async function claimKey(
  db: Kysely<Tables>,
  one: Keyed,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<Earlier> {
  await sql`delete from idempotency_key where officer_id = ${one.officer_id} and key = ${one.key}
    and at <= ${now.subtract({ hours: 24 * daysKept })}`.execute(db)
  const claimed = await sql`insert into idempotency_key (officer_id, key, digest, answer, at)
    values (${one.officer_id}, ${one.key}, ${one.digest}, ${JSON.stringify({ ids })}, ${now}) on conflict do nothing`.execute(
    db,
  )
  if (claimed.numAffectedRows === 1n) return { seen: 'to do', ids }
  const row = await db
    .selectFrom('idempotency_key')
    .selectAll()
    .where('officer_id', '=', one.officer_id)
    .where('key', '=', one.key)
    .executeTakeFirst()
  if (!row) return { seen: 'under way' }
  if (!row.digest.equals(one.digest)) return { seen: 'other request' }
  if (row.status !== null) return { seen: 'answered', status: row.status, answer: row.answer }
  return (await takeOver(db, one, now)) ?? { seen: 'under way' }
}

/** Takes over a request that was broken off: one of those who ask at the same moment does, with the ids of the first. */
async function takeOver(db: Kysely<Tables>, one: Keyed, now: Temporal.Instant): Promise<Earlier | undefined> {
  const { rows } = await sql<{ ids: string[] }>`
    update idempotency_key set at = ${now}, answer = answer - 'broken_off'
    where officer_id = ${one.officer_id} and key = ${one.key} and status is null
      and (answer ? 'broken_off' or at <= ${now.subtract({ minutes: minutesUnderWay })})
    returning answer -> 'ids' as ids`.execute(db)
  return rows[0] && { seen: 'to do', ids: rows[0].ids }
}

/** Keeps the answer, to be given again. */
export async function keepAnswer(
  db: Kysely<Tables>,
  { officer_id, key }: Keyed,
  status: number,
  answer: unknown,
): Promise<void> {
  await sql`update idempotency_key set status = ${status}, answer = ${JSON.stringify(answer)}
    where officer_id = ${officer_id} and key = ${key}`.execute(db)
}

/** Says that a request broke off before its answer. A part of it may be done, so its key and its ids stay: sent again, it goes on at once. */
export async function breakOff(db: Kysely<Tables>, { officer_id, key }: Keyed): Promise<void> {
  await sql`update idempotency_key set answer = answer || '{"broken_off": true}'
    where officer_id = ${officer_id} and key = ${key} and status is null`.execute(db)
}

/** Deletes what is older than 7 days; work for once a day. */
export const forgetKeys = (db: Kysely<Tables>, now: Temporal.Instant) =>
  sql`delete from idempotency_key where at <= ${now.subtract({ hours: 24 * daysKept })}`.execute(db)
