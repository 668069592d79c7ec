import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Hands } from '#kernel/act.ts'

/** Holds a line until the commit, or waits for whoever holds it: only who holds it may say that a worker waits, or move one up. */
export async function holdLine(db: Kysely<Tables>, lineId: string): Promise<void> {
  await sql`insert into line_lock (line_id) values (${lineId}) on conflict (line_id) do update set line_id = excluded.line_id`.execute(
    db,
  )
}

/** Takes so many of a held line's free places, the lowest first; fewer when fewer are free. */
export async function takePlaces(tx: Hands['tx'], lineId: string, most: number): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    update place set free = false where (line_id, number) in (
      select line_id, number from place where line_id = ${lineId} and free order by number limit ${most} for no key update)
    returning number`.execute(tx)
  return rows.map((row) => row.number).sort((a, b) => a - b)
}

/** How many places of a held line are free, and how many workers wait for one. */
export async function standingOf(
  db: Kysely<Tables>,
  lineId: string,
): Promise<{ readonly free: number; readonly waiting: number }> {
  const { rows } = await sql<{ free: number; waiting: number }>`
    select (select count(*)::int from place where line_id = ${lineId} and free) as free,
      (select count(*)::int from offer where line_id = ${lineId} and state = 'waiting') as waiting`.execute(db)
  return rows[0] as { free: number; waiting: number }
}

/** Those of some job orders that are closed: nobody takes a place of one any more. */
export async function closedOf(db: Kysely<Tables>, orders: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from job_order where id = any(${[...new Set(orders)]}::uuid[]) and state = 'closed'`.execute(db)
  return new Set(rows.map((row) => row.id))
}
