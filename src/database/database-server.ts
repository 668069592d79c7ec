import * as fs from 'node:fs'
import * as path from 'node:path'
import pg from 'pg'
import { superuser } from './embedded-postgres.ts'
import { openExternalServer } from './external-server.ts'
import { owner } from './logins.ts'
import { joinPostgres } from './shared-postgres.ts'

const databaseName = 'fairway'

/** Where the database is: the private server of a data folder, or the operator's own. */
export interface DatabaseServer {
  /** What pg needs to sign in as this login (`fairway_owner`, `fairway_ph` …). */
  signIn(login: string): pg.ClientConfig
  /** The role's name in the server: the login's, unless the operator gave one of another name. */
  roleOf(login: string): string
  /** Where signing in takes a password: keeps a new one for this login, and gives what the server is to know of it. */
  makePassword?(login: string): string
  /** Ends this process's use of it. A private server stops with its last user; the operator's own is left alone. */
  leave(): Promise<void>
}

/** The server that the environment names, else the private one of the data folder. */
export async function openServer(data: string, environment = process.env): Promise<DatabaseServer> {
  const address = environment.FAIRWAY_DATABASE_URL
  return address ? openExternalServer(address, data, environment) : openEmbeddedServer(data)
}

/** The private server of a data folder; made, with its database and owner, when it is new. Real fsync. */
export async function openEmbeddedServer(data: string): Promise<DatabaseServer> {
  fs.mkdirSync(data, { recursive: true })
  const { host, leave } = await joinPostgres(path.join(data, 'postgres'), {})
  await makeDatabase(host, databaseName)
  return { ...privateServer(host, databaseName), leave }
}

/** A database of a private server: whoever may open its socket may sign in as any login. */
export const privateServer = (host: string, database: string): DatabaseServer => ({
  signIn: (login) => ({ host, user: login, database }),
  roleOf: (login) => login,
  leave: async () => {},
})

/** Makes owner and database on a private server, and closes what a superuser alone can close. May run again. */
export async function makeDatabase(host: string, name: string): Promise<void> {
  const server = await connect({ host, user: superuser, database: 'postgres' })
  try {
    await server.query('select pg_advisory_lock(4126542)') // two starters make it once; freed with the connection
    const { rows } = await server.query('select 1 from pg_roles where rolname = $1', [owner])
    if (rows.length === 0) await server.query(`create role ${owner} login createrole`)
    const made = await server.query('select 1 from pg_database where datname = $1', [name])
    if (made.rows.length === 0) await server.query(`create database ${name} owner ${owner}`)
    await closeStatistics(host, name)
  } finally {
    await server.end()
  }
}

/**
 * Column statistics hold values of tables. PostgreSQL shows them to whoever was granted the column, and asks nothing
 * about the schema, so that one country's login would read another's most common names.
 */
async function closeStatistics(host: string, database: string): Promise<void> {
  const client = await connect({ host, user: superuser, database })
  try {
    for (const view of ['pg_stats', 'pg_stats_ext', 'pg_stats_ext_exprs']) {
      await client.query(`revoke select on ${view} from public`)
    }
  } finally {
    await client.end()
  }
}

async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  return client
}
