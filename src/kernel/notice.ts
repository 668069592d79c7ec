import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { AnyAct, Told } from './act.ts'
import { uuidv7 } from './ids.ts'
import { insertRows, type NewRow } from './insert-rows.ts'
import type { Written } from './journal.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * Writes the notices that an act declares. A worker is told of each record; an office once for a list, with how many, so that a list
 * of ten thousand is one message.
 */
export async function tell(
  tx: Kysely<Tables>,
  declared: AnyAct,
  written: readonly Written[],
  rows: ReadonlyMap<string, Row>,
  now: Temporal.Instant,
  said: ReadonlyMap<string, Readonly<Record<string, string | number>>>,
): Promise<void> {
  const notices: NewRow<'notice'>[] = []
  for (const [whom, word] of Object.entries(declared.tells ?? {}) as [Told, string][]) {
    const offices = whom === 'agency' ? await officesOfAgencies(tx, written, rows) : undefined
    const grouped = Map.groupBy(written, (one) => {
      const row = rows.get(one.record_id) as Row
      if (whom === 'agency') return offices?.get(row.agency_id as string)
      return row[whom === 'worker' && declared.on.table === 'worker' ? 'id' : `${whom}_id`] as string | undefined
    })
    for (const [to, list] of grouped) {
      if (!to) continue
      for (const told of whom === 'worker' ? list : list.slice(0, 1)) {
        notices.push({
          id: uuidv7(),
          journal_id: told.entry_id,
          officer_id: null,
          office_id: whom === 'worker' ? null : to,
          worker_id: whom === 'worker' ? to : null,
          word,
          arguments: { count: whom === 'worker' ? 1 : list.length, ...said.get(told.record_id) },
          record_id: told.record_id,
          register: told.register,
          at: now,
          read_at: null,
        })
      }
    }
  }
  await insertRows(tx, 'notice', notices)
}

async function officesOfAgencies(
  tx: Kysely<Tables>,
  written: readonly Written[],
  rows: ReadonlyMap<string, Row>,
): Promise<Map<string, string>> {
  const agencies = [...new Set(written.map((one) => rows.get(one.record_id)?.agency_id))].filter(Boolean)
  const found = await sql<{ id: string; office_id: string }>`
    select id, office_id from agency where id = any(${agencies}::uuid[])`.execute(tx)
  return new Map(found.rows.map((row) => [row.id, row.office_id]))
}
