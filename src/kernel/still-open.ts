import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { type AnyAct, many } from './act.ts'

/** Those of the records that are still in a state from which the act goes. */
export async function stillOpen(db: Kysely<Tables>, declared: AnyAct, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(declared.on.table)}
    where id = any(${ids}::uuid[]) and state::text = any(${many(declared.from ?? [])}::text[]) order by id`.execute(db)
  return rows.map((row) => row.id)
}
