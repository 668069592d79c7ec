import { sql } from 'kysely'
import type { Officer } from '#kernel/authority.ts'
import { readAs } from '#kernel/read.ts'
import { type AnyRegister, sight } from '#kernel/register.ts'
import type { Desk } from './desk.ts'

export type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly state: string }

/** Whether a text is an id as this Fairway writes them. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** A record as the officer may see it; undefined when it is unknown or not the officer's own. */
export async function findRecord(
  { here }: Desk,
  of: AnyRegister,
  officer: Officer,
  id: string,
): Promise<Row | undefined> {
  if (!isUuid(id)) return undefined
  const found = sql<Row>`select * from ${sql.table(of.table)} where id = ${id} and ${sight(of, officer)}`
  return readAs(here.pools, officer, async (db) => (await found.execute(db)).rows[0])
}
