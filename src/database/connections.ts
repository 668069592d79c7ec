import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DatabaseServer } from './database-server.ts'
import { type Login, loginName, owner } from './logins.ts'
import { preparing } from './prepared-statements.ts'
import type { Tables } from './tables.ts'
import { valueTypes } from './value-types.ts'

/** A handle whose names are those of one jurisdiction's schema. */
export type Database = Kysely<Tables>

/** One pool for each login of a jurisdiction. A pool connects when it is first asked. */
export interface Pools extends Readonly<Record<Login, Database>> {
  /** Closes all four; waits for what is under way. */
  end(): Promise<void>
}

/** Opens what one jurisdiction's requests are served by; the owner of the tables is not among them. */
export function openPools(server: DatabaseServer, jurisdiction: string, most = 10): Pools {
  const open = (login: Login) => openDatabase(server, loginName(jurisdiction, login), jurisdiction, { most })
  const pools = { state: open('state'), outside: open('outside'), keeper: open('keeper'), sealer: open('sealer') }
  return {
    ...pools,
    async end() {
      await Promise.all(Object.values(pools).map((pool) => pool.destroy()))
    },
  }
}

/** Opens one schema as the owner of its tables: to migrate and to make logins; never to serve a request. */
export function openOwner(server: DatabaseServer, schema: string): Database {
  return openDatabase(server, owner, schema, { most: 2, timeout: 0 })
}

function openDatabase(
  server: DatabaseServer,
  login: string,
  schema: string,
  { most, timeout = 15_000 }: { most: number; timeout?: number },
): Database {
  const settings = {
    search_path: `${schema},public`,
    statement_timeout: timeout,
    idle_in_transaction_session_timeout: timeout * 4,
    timezone: 'UTC',
    datestyle: 'ISO',
  }
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
  const pool = new pg.Pool({ ...server.signIn(login), max: most, options, types: valueTypes })
  outlive(pool)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
}

/** A server that closes an idle connection would end this process, were nobody listening; the next query reconnects. */
function outlive(pool: pg.Pool): void {
  const reconnectLater = () => {}
  pool.on('error', reconnectLater)
  pool.on('connect', (client) => client.on('error', reconnectLater))
}
