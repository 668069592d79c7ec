import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'

/** The next numbers of a series, the first of `count`. Taken last in an act: the row is locked until the commit. */
export async function nextNumber(tx: Kysely<Tables>, series: string, count = 1): Promise<number> {
  const { rows } = await sql<{ value: number }>`insert into counter (name, value) values (${series}, ${count})
    on conflict (name) do update set value = counter.value + excluded.value returning value`.execute(tx)
  return (rows[0] as { value: number }).value - count + 1
}
