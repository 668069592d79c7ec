// The brake on guessing that every server shares: so many failures for one address or reference, then a wait.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { sha256 } from '#kernel/digest.ts'
import { uuidv7 } from '#kernel/ids.ts'

/** How many failures are allowed in how many minutes; the minutes begin by the clock (mayTry). */
export interface Brake {
  readonly failures: number
  readonly minutes: number
}

/** Passwords: slow enough for a guesser, short enough that nobody can lock an officer out for a day. */
export const passwordBrake: Brake = { failures: 10, minutes: 15 }
/** A birth date is one of twenty thousand: five tries a day for one reference. */
export const birthDateBrake: Brake = { failures: 5, minutes: 24 * 60 }
/** Certificate numbers typed in one network: more than a family, an office or a phone company's shared address needs. */
export const numberBrake: Brake = { failures: 30, minutes: 60 }

/**
 * Counts one try for `whom`, before it is made, so that many at once gain nothing. Gives whether it may be made. All tries are forgotten
 * when the brake's minutes are over, counted by the clock and not from the last try: else one try now and then, made or not, would let the
 * wait of an officer whose address is known never end.
 */
export async function mayTry(
  db: Kysely<Tables>,
  whom: string,
  { failures, minutes }: Brake,
  now: Temporal.Instant,
): Promise<boolean> {
  const hash = sha256(whom)
  const length = minutes * 60_000
  const since = Temporal.Instant.fromEpochMilliseconds(now.epochMilliseconds - (now.epochMilliseconds % length))
  await sql`insert into sign_in_failure (id, whom, at) values (${uuidv7()}, ${hash}, ${now})`.execute(db)
  const { rows } = await sql<{ tries: number }>`select count(*)::int as tries from sign_in_failure
    where whom = ${hash} and at >= ${since}`.execute(db)
  return (rows[0]?.tries ?? 0) <= failures
}

/**
 * Tries a secret for `whom`, unless there were too many failures; when it succeeds, the failures are forgotten. Gives
 * undefined when it was not tried.
 */
export async function tryOnce<R>(
  db: Kysely<Tables>,
  whom: string,
  brake: Brake,
  now: Temporal.Instant,
  attempt: () => Promise<R | null>,
): Promise<R | null | undefined> {
  if (!(await mayTry(db, whom, brake, now))) return undefined
  const result = await attempt()
  if (result !== null) await sql`delete from sign_in_failure where whom = ${sha256(whom)}`.execute(db)
  return result
}

/** Deletes what is older than a day; work for once a day. */
export const forgetFailures = (db: Kysely<Tables>, now: Temporal.Instant) =>
  sql`delete from sign_in_failure where at <= ${now.subtract({ hours: 24 })}`.execute(db)
