import type { Pools } from '#database/connections.ts'
import type { DatabaseServer } from '#database/database-server.ts'
import type { Migrations } from '#database/migrate.ts'

/** What the command line needs of the program as it was put together (src/fairway.ts). */
export interface Composition {
  /** The codes of the jurisdictions, each a schema; the first is the default of `--jurisdiction`. */
  readonly jurisdictions: readonly [string, ...string[]]
  /** Every migration, and the fact views in the order in which the rooms list them. */
  migrations(): Promise<Migrations>
  /** Serves the pages and runs the later work, until it is stopped. */
  startWeb(running: Running, options: { readonly port: number }): Promise<Web>
}

/** A migrated database with a way into every jurisdiction. */
export interface Running {
  /** The data folder: keys, passwords and files of this Fairway. */
  readonly data: string
  readonly server: DatabaseServer
  readonly pools: ReadonlyMap<string, Pools>
}

export interface Web {
  /** What the person who started it should read: the address first. */
  readonly lines: readonly string[]
  /** Takes no new requests, ends what is under way, and comes back when no work uses the database any more. */
  stop(): Promise<void>
}
