// A subject's facts are one view (`fact_clearance`), remade whenever its file changes; what was taken from it for a
// decision stays in a table (`clearance_facts`), which only ever gains columns.
import { sql, type Transaction } from 'kysely'
import type { SqlFile } from './migration-files.ts'
import { runFile } from './run-file.ts'

interface Column {
  readonly name: string
  readonly type: string
}

/** Drops every fact view of the schema, the last made first. */
export async function dropFactViews<T>(tx: Transaction<T>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'v' and relname like 'fact\\_%'
    order by oid desc`.execute(tx)
  for (const { name } of rows) await sql`drop view ${sql.id(name)}`.execute(tx)
}

/**
 * Makes the fact views of these files, in order, and for each the table of taken facts. A file begins with
 * `create view fact_<subject>`; the table (no foreign key: facts are taken before the decision is written) is there before the rest of the file runs, which comments and grants.
 * Refuses a column whose type is no longer that of the facts taken before.
 */
export async function makeFactViews<T>(tx: Transaction<T>, files: readonly SqlFile[]): Promise<void> {
  for (const file of files) {
    const [first, ...rest] = file.statements
    const subject = /\bcreate view fact_([a-z_]+)\b/.exec(first?.text ?? '')?.[1]
    if (!first || !subject) throw new Error(`${file.name}.sql must begin with: create view fact_<subject> …`)
    await runFile(tx, file, [first])
    await keepTakenFacts(tx, `fact_${subject}`, `${subject}_facts`)
    await runFile(tx, file, rest)
  }
}

async function keepTakenFacts<T>(tx: Transaction<T>, view: string, table: string): Promise<void> {
  const taken = await columnsOf(tx, table)
  if (taken.length === 0) await makeTable(tx, table)
  const own = `${view.replace(/^fact_/, '')}_id`
  for (const { name, type } of await columnsOf(tx, view)) {
    if (name === own) continue // the decision names the record
    const before = taken.find((column) => column.name === name)
    if (!before) await sql`alter table ${sql.id(table)} add column ${sql.id(name)} ${sql.raw(type)}`.execute(tx)
    else if (before.type !== type) {
      throw new Error(
        `The fact ${name} of ${view} is now ${type}, but the facts taken for earlier decisions are ${before.type}. ` +
          'Nothing was changed. Keep the type, or give the new fact a new name.',
      )
    }
  }
}

async function makeTable<T>(tx: Transaction<T>, table: string): Promise<void> {
  await sql`
    create table ${sql.id(table)} (
      decision_id uuid primary key
    )`.execute(tx)
  await sql`grant select, insert on ${sql.id(table)} to fairway_app`.execute(tx)
  await sql`grant select, update on ${sql.id(table)} to fairway_keeper`.execute(tx)
}

async function columnsOf<T>(tx: Transaction<T>, relation: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = to_regclass(${relation}) and attnum > 0 and not attisdropped
    order by attnum`.execute(tx)
  return rows
}
