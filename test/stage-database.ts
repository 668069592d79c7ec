// A database of its own for each test, cloned from a migrated template in about a tenth of a second.
import { createHash, randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import * as path from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { type Database, openOwner, openPools, type Pools } from '#database/connections.ts'
import { type DatabaseServer, makeDatabase, privateServer } from '#database/database-server.ts'
import { superuser } from '#database/embedded-postgres.ts'
import { closeDatabase, makeJurisdiction } from '#database/logins.ts'
import { migrate } from '#database/migrate.ts'
import type { SqlFile } from '#database/migration-files.ts'
import { joinPostgres, type SharedPostgres } from '#database/shared-postgres.ts'
import { allMigrations } from '#test/all-migrations.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Both jurisdictions of the tests; each has its schema in every stage's database. */
export const stageJurisdictions = ['ph', 'np'] as const
type Jurisdiction = (typeof stageJurisdictions)[number]

export interface StageDatabase extends Pools {
  /** Signs in as any login; for what a test asks of the server itself. */
  readonly server: DatabaseServer
  /** The owner of the tables of `ph`. */
  readonly owner: Database
  /** The logins of a jurisdiction; those above are the Philippines'. */
  of(jurisdiction: Jurisdiction): Pools
}

/** What `t` of a test, or `{ after }` of a file, gives: it does this when it has ended. */
export interface Ending {
  after(end: () => unknown): void
}

/** A fresh, empty, migrated database with the pools of `ph` and `np`, dropped when the test has ended. */
export async function cloneDatabase(t: Ending): Promise<StageDatabase> {
  const { host } = await join()
  made ??= makeTemplate(host)
  const template = await made
  const database = `stage_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(host, `create database ${database} template ${template} strategy file_copy owner fairway_owner`)
  const server = privateServer(host, database)
  const pools = { ph: openPools(server, 'ph'), np: openPools(server, 'np') }
  const owner = openOwner(server, 'ph')
  for (const jurisdiction of stageJurisdictions) await closeDatabase(owner, server, jurisdiction)
  t.after(async () => {
    await Promise.all([pools.ph.end(), pools.np.end(), owner.destroy()])
    await asSuperuser(host, `drop database ${database} with (force)`)
  })
  return { ...pools.ph, server, owner, of: (jurisdiction) => pools[jurisdiction] }
}

let joined: Promise<SharedPostgres> | undefined
let made: Promise<string> | undefined

// At the file's own level: inside a test, `after` would belong to that test alone.
after(leaveServer)

/** Signs out of the shared server. Tests do so by themselves; whoever sets stages without tests must, or the process never ends. */
export async function leaveServer(): Promise<void> {
  const leaving = joined
  joined = undefined
  await (await leaving)?.leave()
}

/** One server for all test processes of this checkout; the last one out stops it. Nothing in it has to survive. */
async function join(): Promise<SharedPostgres> {
  joined ??= enter()
  return joined
}

async function enter(): Promise<SharedPostgres> {
  const data = path.join(root, '.data/test')
  fs.mkdirSync(data, { recursive: true })
  return joinPostgres(path.join(data, 'postgres'), {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '400',
    autovacuum: 'off',
  })
}

/** Migrates both schemas once for all processes. Its name holds the digest of all SQL, so that an edit makes another. */
async function makeTemplate(host: string): Promise<string> {
  const migrations = await allMigrations()
  const name = `template_${digestOf([...migrations.files, ...migrations.factViews])}`
  const client = await connect(host, 'postgres')
  try {
    await client.query('select pg_advisory_lock(4126544)') // freed with the connection
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rows.length > 0) return name
    const scratch = `${name}_new`
    await client.query(`drop database if exists ${scratch} with (force)`)
    await makeDatabase(host, scratch)
    for (const jurisdiction of stageJurisdictions) {
      const server = privateServer(host, scratch)
      const owner = openOwner(server, jurisdiction)
      try {
        await makeJurisdiction(owner, server, jurisdiction)
        await migrate(owner, migrations, Temporal.Instant.from('2026-11-24T00:00:00Z'))
      } finally {
        await owner.destroy()
      }
    }
    await client.query(`alter database ${scratch} rename to ${name}`)
    await dropLeftovers(client, name)
    return name
  } finally {
    await client.end()
  }
}

/** Drops the templates of earlier SQL, and stages whose process was killed: those that nobody is connected to. */
async function dropLeftovers(client: pg.Client, current: string): Promise<void> {
  const { rows } = await client.query(
    `select datname from pg_database
     where datname ~ '^(template|stage)_[0-9a-f]+(_new)?$' and datname <> $1
       and not exists (select from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`,
    [current],
  )
  for (const { datname } of rows) await client.query(`drop database if exists ${datname}`).catch(() => {})
}

/** Of the SQL, and of the code that runs it: either may change what a template is. */
function digestOf(files: readonly SqlFile[]): string {
  const code = fs.globSync('src/database/*.ts', { cwd: root }).filter((file) => !/\.test\.ts$|tables\.ts$/.test(file))
  const hash = createHash('sha256').update(files.map(({ sha256 }) => sha256).join())
  for (const file of code.sort()) hash.update(fs.readFileSync(path.join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

async function asSuperuser(host: string, statement: string): Promise<void> {
  const client = await connect(host, 'postgres')
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function connect(host: string, database: string): Promise<pg.Client> {
  const client = new pg.Client({ host, user: superuser, database })
  client.on('error', () => {})
  await client.connect()
  return client
}
