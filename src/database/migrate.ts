import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import { dropFactViews, makeFactViews } from './fact-views.ts'
import type { SqlFile } from './migration-files.ts'
import { runFile } from './run-file.ts'

export interface Migrations {
  /** Of `db/`, in order: `readMigrations`. */
  readonly files: readonly SqlFile[]
  /** The `*-facts.sql` files in the order in which the rooms list them. */
  readonly factViews: readonly SqlFile[]
}

interface Ran {
  readonly name: string
  readonly sha256: string
  readonly breaks_older: boolean
}

const factsRow = 'fact views' // sorts after every number

/**
 * Brings one schema up to date, all or nothing, and gives the names of what ran. Two at a time: the second waits, and
 * finds nothing to do. Refuses, in words: an edited file, a file that comes too late, a database that this version
 * cannot live with, a statement that fails (with file and line).
 * `db` is the schema's owner (`openOwner`); the schema must be there (`makeJurisdiction`). `now` is kept as the time.
 */
export async function migrate<T>(
  db: Kysely<T>,
  { files, factViews }: Migrations,
  now: Temporal.Instant,
): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    await sql.raw('select pg_advisory_xact_lock(4126543)').execute(tx)
    const ran = await readRan(tx)
    const pending = pendingOf(files, ran)
    const facts = digestOf(factViews)
    // An older version beside a newer one leaves the newer one's views alone.
    const newer = ran.some(({ name }) => name !== factsRow && !files.some((file) => file.name === name))
    const remake = pending.length > 0 || (!newer && ran.find(({ name }) => name === factsRow)?.sha256 !== facts)
    if (!remake) return []

    await dropFactViews(tx) // a view would hold on to the columns that a migration changes
    for (const file of pending) {
      await runFile(tx, file)
      await keep(tx, { name: file.name, sha256: file.sha256, breaks_older: file.breaksOlder }, now)
    }
    await makeFactViews(tx, factViews)
    await keep(tx, { name: factsRow, sha256: facts, breaks_older: false }, now)
    return pending.map(({ name }) => name)
  })
}

async function readRan<T>(tx: Transaction<T>): Promise<readonly Ran[]> {
  await sql`
    create table if not exists migration (
      name          text        primary key,
      sha256        text        not null,
      breaks_older  boolean     not null,
      ran_at        timestamptz not null
    )`.execute(tx)
  const { rows } = await sql<Ran>`select name, sha256, breaks_older from migration order by name`.execute(tx)
  return rows
}

async function keep<T>(tx: Transaction<T>, { name, sha256, breaks_older }: Ran, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into migration (name, sha256, breaks_older, ran_at) values (${name}, ${sha256}, ${breaks_older}, ${now})
    on conflict (name) do update set sha256 = excluded.sha256, ran_at = excluded.ran_at`.execute(tx)
}

function pendingOf(files: readonly SqlFile[], ran: readonly Ran[]): readonly SqlFile[] {
  const byName = new Map(files.map((file) => [file.name, file]))
  const done = ran.filter(({ name }) => name !== factsRow)
  for (const { name, sha256, breaks_older } of done) {
    const file = byName.get(name)
    if (!file && breaks_older) {
      throw new Error(
        `This database was brought up to date by a newer Fairway (${name}), and this version cannot live with that. ` +
          'Nothing was changed. Start the newer version.',
      )
    }
    if (file && file.sha256 !== sha256) {
      throw new Error(
        `db/${name}.sql was edited after it ran in this database. Nothing was changed. ` +
          'Restore the file as it was, and write the change as a new migration.',
      )
    }
  }
  const last = done.at(-1)?.name ?? ''
  const pending = files.filter(({ name }) => !done.some((one) => one.name === name))
  const late = pending.find(({ name }) => name < last)
  if (late) {
    throw new Error(`db/${late.name}.sql comes before ${last}, which has already run here. Give it a later number.`)
  }
  return pending
}

const digestOf = (files: readonly SqlFile[]) =>
  createHash('sha256')
    .update(files.map(({ name, sha256 }) => `${name} ${sha256}\n`).join(''))
    .digest('hex')
