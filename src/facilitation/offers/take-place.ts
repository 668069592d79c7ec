import { sql } from 'kysely'
import type { Hands } from '#kernel/act.ts'

/** Takes the lowest free place of a line; undefined when none is free. Those that another act holds are skipped. */
export async function takePlace(tx: Hands['tx'], lineId: string): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    update place set free = false where (line_id, number) in (
      select line_id, number from place where line_id = ${lineId} and free order by number limit 1 for update skip locked)
    returning number`.execute(tx)
  return rows[0]?.number
}

/** Gives a place back, so that the next who accepts may take it. */
export async function freePlace(tx: Hands['tx'], lineId: string, number: number): Promise<void> {
  await sql`update place set free = true where line_id = ${lineId} and number = ${number}`.execute(tx)
}
