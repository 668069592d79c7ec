import { type Insertable, type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'

/** A row to insert; a day or an instant may also be its ISO text. */
export type NewRow<T extends keyof Tables> = {
  [C in keyof Insertable<Tables[T]>]: Insertable<Tables[T]>[C] extends infer V
    ? Extract<V, Temporal.PlainDate | Temporal.Instant> extends never
      ? V
      : V | string
    : never
}

/** Inserts a list of rows with one statement, by the names of the first row's columns; bytes must go another way. */
export async function insertRows<T extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})`.execute(db)
}
