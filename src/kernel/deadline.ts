import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { AnyAct } from './act.ts'
import type { Lawbook } from './decision.ts'
import { uuidv7 } from './ids.ts'
import { insertRows } from './insert-rows.ts'
import type { Written } from './journal.ts'

/** Starts the clock that an act declares, by the pack's term. Where the law has no value there is no clock: a gap shown by `law check`. */
export async function startClocks(
  tx: Kysely<Tables>,
  declared: AnyAct,
  written: readonly Written[],
  rows: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  law: Lawbook,
  today: Temporal.PlainDate,
  workingDaysAfter: (day: Temporal.PlainDate, days: number) => Temporal.PlainDate,
): Promise<void> {
  const clocked = declared.starts
  const term = clocked && law.term(clocked.term, today)
  if (!clocked || !term) return
  const due = term.working ? workingDaysAfter(today, term.days) : today.add({ days: term.days })
  await insertRows(
    tx,
    'deadline',
    written.map((one) => ({
      id: uuidv7(),
      clock: clocked.clock,
      register: one.register,
      record_id: one.record_id,
      owner_role: clocked.owner,
      owner_office_id: clocked.owner === 'labour attache' ? (rows.get(one.record_id)?.post_id as string) : null,
      started_by: one.entry_id,
      due_on: due,
      source: term.source,
      stopped_by: null,
    })),
  )
}

/** Stops the clocks of these records that the act declares to stop. */
export async function stopClocks(tx: Kysely<Tables>, declared: AnyAct, written: readonly Written[]): Promise<void> {
  if (!declared.stops) return
  await sql`update deadline d set stopped_by = v.entry_id
    from unnest(${written.map((one) => one.record_id)}::uuid[], ${written.map((one) => one.entry_id)}::uuid[]) as v (record_id, entry_id)
    where d.record_id = v.record_id and d.clock = any(${declared.stops}) and d.stopped_by is null`.execute(tx)
}
